import { expect, type Page } from '@playwright/test';

/** What people do with their hands, in the words they see. */

export type Wanted = {
  name: string;
  platform: string;
  unit: RegExp;
  responsible: string;
  updaters: string[];
  mailbox: string;
};

const next = (page: Page) => page.getByRole('button', { name: /^Seuraava/ }).click();

export async function choosePerson(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByLabel('Hae nimellä').fill(name);
  await page.getByRole('listitem').getByRole('button', { name }).first().click();
}

export async function beginRequest(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pyydä uutta tiliä' }).click();
  await page.getByRole('button', { name: 'Aloita pyyntö' }).click();
  await expect(page.getByLabel('Mihin tiliä tarvitaan?')).toBeVisible();
}

export async function fillRequest(page: Page, wanted: Wanted): Promise<void> {
  await page.getByLabel('Mihin tiliä tarvitaan?').fill('Kerromme, mitä kaupungissa tapahtuu.');
  await page.getByLabel('Kenelle tili on?').fill('Asukkaat ja matkailijat');
  const unit = page.getByLabel('Mikä yksikkö vastaa tilistä?');
  const option = await unit.locator('option').filter({ hasText: wanted.unit }).first().getAttribute('value');
  await unit.selectOption(option);
  await next(page);
  await page.getByLabel('Alusta').selectOption({ label: wanted.platform });
  await page.getByLabel('Tilin nimi').fill(wanted.name);
  await page.getByLabel('Kirjautumisosoite (sähköposti)').fill(wanted.mailbox);
  await next(page);
  await choosePerson(page, 'Valitse vastuuhenkilö', wanted.responsible);
  for (const updater of wanted.updaters) await choosePerson(page, 'Lisää päivittäjä', updater);
  await page.getByLabel(/^Työaikaa tilin hoitamiseen/).fill('2,5');
  await next(page);
}

export async function sendRequest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
  await expect(page.getByText('Pyyntö on lähetetty.')).toBeVisible();
}

/** Opens the first of my tasks that speaks of this account. */
export async function openTask(page: Page, sentence: RegExp): Promise<void> {
  await page.getByRole('link', { name: sentence }).first().click();
}

export async function answer(page: Page, button: string, words: string | null): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  if (words !== null) await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}
