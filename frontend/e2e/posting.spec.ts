import type { Page } from '@playwright/test';
import { beginRequest, fillWhy } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const NUMBER = Date.now() % 100_000;

const card = (page: Page, name: string) => page.getByRole('region', { name });

/** Begins a request on Facebook, and has it published on the main account instead. */
async function wish(page: Page, text: string): Promise<void> {
  await beginRequest(page);
  await fillWhy(page, /./);
  await page.getByLabel('Alusta').selectOption({ label: 'Facebook' });
  await page.getByLabel('Tilin nimi').fill(`Toive ${NUMBER}`);
  await page.getByRole('button', { name: 'Pyydä julkaisua pääkanavassa' }).click();
  await expect(page.getByRole('heading', { name: 'Julkaistaanko pääkanavassa?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Mitä pitäisi julkaista?').fill(text);
  await page.getByRole('button', { name: 'Lähetä julkaisupyyntö' }).click();
  await expect(card(page, 'Julkaistavaksi pääkanavassa')).toContainText(text);
  await expect(page.getByText('Siirretty pääkanavaan').first()).toBeVisible();
  await expectAccessible(page);
}

async function followTask(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Vastaa: Vastaa julkaisupyyntöön/ })
    .first()
    .click();
  await expect(card(page, 'Julkaisupyynnöt')).toBeVisible();
}

test('Iisalmi: what suits the main account is published there instead of opening another (RAU-umbrella)', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  const text = `Kesätapahtuma ${NUMBER} on 6. kesäkuuta torilla.`;
  await signIn('requester@iisalmi.demo');
  await wish(page, text);
  const request = page.url();

  await signIn('updater1@iisalmi.demo');
  await followTask(page);
  const wished = card(page, 'Julkaisupyynnöt').getByRole('listitem').filter({ hasText: text });
  await expect(wished).toContainText('Odottaa vastausta');
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page);
  await wished.getByRole('button', { name: 'Merkitse julkaistuksi' }).click();
  await page.getByLabel('Julkaisun osoite').fill('ei osoite');
  await page.getByRole('dialog').getByRole('button', { name: 'Merkitse julkaistuksi' }).click();
  await expect(page.getByRole('dialog')).toContainText('verkko-osoite');
  await expectAccessible(page);
  await page.getByLabel('Julkaisun osoite').fill('www.facebook.com/MinunIisalmeni/posts/1');
  await page.getByRole('dialog').getByRole('button', { name: 'Merkitse julkaistuksi' }).click();
  await expect(wished).toContainText('Julkaistu');

  await signIn('requester@iisalmi.demo');
  await page.goto(request);
  await expect(card(page, 'Julkaistavaksi pääkanavassa')).toContainText('Julkaistu');
  await expect(page.getByRole('link', { name: /MinunIisalmeni\/posts\/1/ })).toBeVisible();
});

test('Rautalampi: whoever runs the main account may say no, and why (RAU-umbrella)', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  const text = `Kirjaston satutunti ${NUMBER}`;
  await signIn('requester@rautalampi.demo');
  await wish(page, text);
  const request = page.url();

  await signIn('responsible@rautalampi.demo');
  await followTask(page);
  const wished = card(page, 'Julkaisupyynnöt').getByRole('listitem').filter({ hasText: text });
  await wished.getByRole('button', { name: 'Älä julkaise' }).click();
  await page.getByLabel('Miksi tätä ei julkaista pääkanavassa?').fill('Satutunti kuuluu kirjaston omalle sivulle.');
  await page.getByRole('button', { name: 'Ilmoita, ettei julkaista' }).click();
  await expect(wished).toContainText('Ei julkaista');

  await signIn('requester@rautalampi.demo');
  await page.goto(request);
  await expect(card(page, 'Julkaistavaksi pääkanavassa')).toContainText('Satutunti kuuluu kirjaston omalle sivulle.');
});
