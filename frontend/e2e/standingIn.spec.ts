import type { Page } from '@playwright/test';
import { answer, beginRequest, choosePerson, fillRequest, openTask, sendRequest } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const NAME = `Rautalammin sijaiset ${Date.now() % 100_000}`;
const ABSENT = 'Esihenkilö, yksiköt';
const forMe = (page: Page) => page.getByRole('region', { name: 'Minua sijaistavat' });

const inDays = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(Date.now() + days * 86_400_000);

async function openStandingIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Käyttäjävalikko/ }).click();
  await page.getByRole('link', { name: 'Sijaisuudet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sijaisuudet' })).toBeVisible();
}

async function nameStandIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Merkitse sijainen' }).first().click();
  const dialog = page.getByRole('dialog');
  await choosePerson(page, 'Valitse sijainen', name);
  await dialog.getByLabel('Viimeinen päivä').fill(inDays(7));
  await dialog.getByRole('button', { name: 'Merkitse sijainen' }).click();
  await expect(dialog).toBeHidden();
  await expect(forMe(page)).toContainText(name);
}

test('somebody stands in for a manager, decides, and every page says on whose behalf (APP-deputy, SOD-1, AUD-1)', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('requester@rautalampi.demo');
  await beginRequest(page);
  await fillRequest(page, {
    name: NAME,
    platform: 'Facebook',
    unit: /Matkailu/,
    responsible: 'Vastuuhenkilö',
    updaters: ['Päivittäjä 1', 'Päivittäjä 2'],
    mailbox: 'matkailu@rautalampi.fi',
  });
  await sendRequest(page);
  const address = new URL(page.url()).pathname;

  // The manager names two: somebody else, and whoever asked.
  await signIn('supervisor@rautalampi.demo');
  await openStandingIn(page);
  await page.getByRole('button', { name: 'Merkitse sijainen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Merkitse sijainen' }).click();
  await expect(dialog.getByText('Täytä tämä kohta.').first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Peruuta' }).click();
  await nameStandIn(page, 'Päivittäjä 1');
  await nameStandIn(page, 'Avauspyynnön tekijä');
  await expect(forMe(page).getByText('Voimassa')).toHaveCount(2);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1360, height: 860 });

  // Whoever asked doesn't decide, whomever they stand in for.
  await signIn('requester@rautalampi.demo');
  await expect(page.getByRole('link', { name: new RegExp(NAME) })).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Esitä avaamista' })).toHaveCount(0);

  // The other one sees it among their tasks, and decides.
  await signIn('updater1@rautalampi.demo');
  await expect(page.getByText(`Sijaistat: ${ABSENT}`).first()).toBeVisible();
  await expectAccessible(page);
  await openTask(page, new RegExp(`Esitä.*${NAME}`));
  await expect(page.getByText(`Ratkaiset henkilön ${ABSENT} puolesta.`)).toBeVisible();
  await expectAccessible(page);
  await answer(page, 'Esitä avaamista', 'Matkailijat tavoittaa täällä.');
  const onBehalf = `Päivittäjä 1, matkailu, henkilön ${ABSENT} puolesta`;
  await expect(page.getByRole('region', { name: 'Näin pyyntö etenee' }).getByText(onBehalf)).toBeVisible();
  const history = page.getByRole('region', { name: 'Historia' });
  await expect(history.getByText('Esitetty hyväksyttäväksi')).toBeVisible();
  await expect(history.getByText(onBehalf)).toBeVisible();
  await openStandingIn(page);
  await expect(page.getByRole('region', { name: 'Sijaistan' })).toContainText(ABSENT);

  await signIn('auditor@rautalampi.demo');
  await page.goto('/audit');
  await expect(page.getByText(`henkilön ${ABSENT} puolesta`).first()).toBeVisible();
  await expectAccessible(page);

  // It ends when it is ended.
  await signIn('supervisor@rautalampi.demo');
  await openStandingIn(page);
  for (const left of [1, 0]) {
    await forMe(page)
      .getByRole('button', { name: /^Päätä/ })
      .first()
      .click();
    await expect(dialog.getByText('Jo tehdyt päätökset pysyvät voimassa.', { exact: false })).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Päätä sijaisuus' }).click();
    await expect(dialog).toBeHidden();
    await expect(forMe(page).getByRole('button', { name: /^Päätä/ })).toHaveCount(left);
  }
  await signIn('updater1@rautalampi.demo');
  await expect(page.getByText(`Sijaistat: ${ABSENT}`)).toHaveCount(0);
});

test('an administrator sees who stands in for whom, and names somebody for those who have left', async ({
  page,
  signIn,
}) => {
  await signIn('administrator@rautalampi.demo');
  await openStandingIn(page);
  await page.getByRole('button', { name: 'Merkitse sijainen' }).click();
  await choosePerson(page, 'Valitse poissa oleva', 'Johtoryhmän jäsen, kunta');
  await choosePerson(page, 'Valitse sijainen', 'Verkkotoimittaja');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ensimmäinen päivä').fill(inDays(3));
  await dialog.getByLabel('Viimeinen päivä').fill(inDays(1));
  await dialog.getByRole('button', { name: 'Merkitse sijainen' }).click();
  await expect(dialog.getByText('Viimeinen päivä on ennen ensimmäistä', { exact: false })).toBeVisible();
  await dialog.getByLabel('Viimeinen päivä').fill(inDays(9));
  await dialog.getByRole('button', { name: 'Merkitse sijainen' }).click();
  const others = page.getByRole('region', { name: 'Muut sijaisuudet' });
  await expect(others).toContainText('Poissa: Johtoryhmän jäsen, kunta');
  await expect(others).toContainText('Alkaa 3 päivän päästä');
  await expectAccessible(page);
  await others.getByRole('button', { name: /^Päätä/ }).click();
  await dialog.getByRole('button', { name: 'Päätä sijaisuus' }).click();
  await expect(others).toContainText('Muita sijaisuuksia ei ole.');
});
