import { expect, type Locator, type Page } from '@playwright/test';

/** What people do with their hands, in the words they see. */

export type Wanted = {
  name: string;
  platform: string;
  unit: RegExp;
  responsible: string;
  updaters: string[];
  mailbox: string;
};

export const next = (page: Page) => page.getByRole('button', { name: /^Seuraava/ }).click();

export async function choosePerson(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByLabel('Hae nimellä').fill(name);
  // Who is chosen elsewhere stands in a list too, with a button that takes them away.
  await page
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^(?!Poista ).*${name}`) })
    .first()
    .click();
}

export async function beginRequest(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pyydä uutta tiliä' }).click();
  await page.getByRole('button', { name: 'Aloita pyyntö' }).click();
  await expect(page.getByLabel('Mihin tiliä tarvitaan?')).toBeVisible();
}

/** Whatever else the organisation's policy asks in this step: the first choice, or a sentence. */
async function fillTheRest(page: Page): Promise<void> {
  for (const select of await page.locator('form select').all()) {
    if ((await select.inputValue()) === '' && (await select.locator('option').first().textContent()) === 'Valitse')
      await select.selectOption({ index: 1 });
  }
  for (const area of await page.locator('form textarea').all()) {
    if ((await area.inputValue()) === '') await area.fill('Tästä on sovittu yksikössä.');
  }
}

export async function fillWhy(page: Page, unit: RegExp): Promise<void> {
  await page.getByLabel('Mihin tiliä tarvitaan?').fill('Kerromme, mitä kaupungissa tapahtuu.');
  await page.getByLabel('Kenelle tili on?').fill('Asukkaat ja matkailijat');
  const select = page.getByLabel('Mikä yksikkö vastaa tilistä?');
  const option = await select.locator('option').filter({ hasText: unit }).first().getAttribute('value');
  await select.selectOption(option);
  await fillTheRest(page);
  await next(page);
}

export async function fillAccount(page: Page, wanted: Pick<Wanted, 'name' | 'platform' | 'mailbox'>): Promise<void> {
  await page.getByLabel('Alusta').selectOption({ label: wanted.platform });
  await page.getByLabel('Tilin nimi').fill(wanted.name);
  await page.getByLabel('Kirjautumisosoite (sähköposti)').fill(wanted.mailbox);
}

/** A deputy is named where the form asks for one. */
export async function fillPeople(
  page: Page,
  wanted: Pick<Wanted, 'responsible' | 'updaters'>,
  deputy: string | null = 'Viestinnän asiantuntija',
): Promise<void> {
  await choosePerson(page, 'Valitse vastuuhenkilö', wanted.responsible);
  if ((await page.getByRole('button', { name: 'Valitse perustaja' }).count()) > 0)
    await choosePerson(page, 'Valitse perustaja', wanted.responsible);
  for (const updater of wanted.updaters) await choosePerson(page, 'Lisää päivittäjä', updater);
  if (deputy && (await page.getByRole('button', { name: 'Lisää varahenkilö' }).count()) > 0)
    await choosePerson(page, 'Lisää varahenkilö', deputy);
  const hours = page.getByLabel(/^Työaikaa tilin hoitamiseen/);
  if ((await hours.count()) > 0) await hours.fill('2,5');
  await next(page);
}

/** The step of the policy's own questions, where it has some. */
export async function fillPlan(page: Page): Promise<void> {
  if ((await page.getByRole('heading', { level: 2, name: 'Suunnitelma' }).count()) === 0) return;
  await fillTheRest(page);
  await next(page);
}

export async function fillRequest(page: Page, wanted: Wanted): Promise<void> {
  await fillWhy(page, wanted.unit);
  await fillAccount(page, wanted);
  await next(page);
  await fillPeople(page, wanted);
  await fillPlan(page);
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
  if (words === null) await fillDecision(dialog);
  else await dialog.getByRole('textbox').last().fill(words);
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}

/** What a yes asks for: the meeting where a body decides, responsibility and means where the guideline names them. */
async function fillDecision(dialog: Locator): Promise<void> {
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  const heldOn = dialog.getByLabel('Kokouspäivä');
  if ((await heldOn.count()) === 0) return;
  await heldOn.fill(
    await dialog.page().evaluate(() => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })),
  );
  await dialog.getByLabel('Pykälä').fill('§ 12');
}

/** The demonstration's page that stands in for the one on the web, as somebody would change it there. */
export async function writePage(page: Page, address: string, text: string): Promise<void> {
  await page.goto(`/demo-site/${address}`);
  await page.locator('#text').fill(text);
  await page.getByRole('button').click();
  await expect(page.locator('#content')).toContainText(text.split('\n')[0] ?? '');
}

/** Puts one more line on such a page. */
export async function addToPage(page: Page, address: string, line: string): Promise<void> {
  await page.goto(`/demo-site/${address}`);
  const before = await page.locator('#text').inputValue();
  await page.locator('#text').fill(`${before}\n${line}`);
  await page.getByRole('button').click();
  await expect(page.locator('#content')).toContainText(line);
}

export async function openAccount(page: Page, name: string): Promise<void> {
  await page.goto(`/accounts?search=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

export async function verify(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Varmenna nyt' }).click();
  await expect(page.getByRole('button', { name: 'Tarkistetaan…' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Varmenna nyt' })).toBeVisible({ timeout: 30_000 });
}

export async function announceRetirement(page: Page, reason: string, successor: string): Promise<void> {
  await page.getByRole('link', { name: 'Aloita lopettaminen' }).click();
  await page.getByLabel('Miksi tili lopetetaan?').fill(reason);
  await page.getByLabel('Mitä seuraajat seuraavat jatkossa?').fill(successor);
  await page.getByRole('button', { name: 'Ilmoita lopettamisesta' }).click();
  await expect(page.getByText('Lopettamisesta on ilmoitettu.', { exact: false })).toBeVisible();
}

export async function lookup(page: Page, url: string): Promise<void> {
  await page.goto('/lookup');
  await page.getByLabel('Profiilin osoite').fill(url);
  await page.getByRole('button', { name: 'Tarkista' }).click();
}
