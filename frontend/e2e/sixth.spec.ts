import type { Page } from '@playwright/test';
import { answer, beginRequest, fillRequest, openTask, sendRequest } from './steps';
import { expect, expectAccessible, test } from './test';

/** A name of its own each time, so that the journey can be walked again on a server that already runs. */
const SLUG = `kuusela-${Date.now().toString(36)}`;
const OWN = 'kaksi polkupyörää ja leija';

async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/lookup');
  await page.evaluate(() => localStorage.removeItem('kanava.signedIn'));
  await page.goto('/sign-in');
  await page.getByLabel('Käyttäjätunnus').fill(username);
  await page.getByLabel('Salasana').fill(password);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
}

/** The first sign-in leads to nothing but a password of one's own. */
async function enterFirst(page: Page, username: string, password: string): Promise<void> {
  await enter(page, username, password);
  await expect(page.getByRole('heading', { level: 1, name: 'Valitse oma salasana' })).toBeVisible();
  await page.getByLabel('Kertakäyttöinen salasana').fill(password);
  await page.getByLabel('Uusi salasana').fill(OWN);
  await page.getByRole('button', { name: 'Vaihda salasana' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Hyvää/ })).toBeVisible();
}

/** The password as it is shown this once. */
async function shownPassword(page: Page): Promise<string> {
  const words = await page.getByText(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/).textContent();
  return words ?? '';
}

/** @returns the one-time password */
async function addPerson(page: Page, name: string, unit: RegExp, roles: string[]): Promise<string> {
  await page.getByRole('link', { name: 'Henkilöt', exact: true }).first().click();
  await page.getByRole('button', { name: 'Lisää henkilö' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nimi', { exact: true }).fill(name);
  await chooseUnit(dialog.getByLabel('Yksikkö'), unit);
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  for (const [index, role] of roles.entries()) {
    await page.getByRole('button', { name: 'Lisää rooli' }).click();
    await page.getByLabel('Rooli', { exact: true }).nth(index).selectOption({ label: role });
  }
  await page.getByRole('button', { name: 'Tallenna roolit' }).click();
  await expect(page.getByText('Roolit on tallennettu.')).toBeVisible();
  await page.getByRole('button', { name: 'Anna kirjautumisoikeus' }).click();
  await dialog.getByLabel('Käyttäjätunnus').fill(`${name.toLowerCase()}@${SLUG}.fi`);
  await dialog.getByRole('button', { name: 'Anna kirjautumisoikeus' }).click();
  await expect(page.getByRole('heading', { name: 'Kertakäyttöinen salasana' })).toBeVisible();
  await expectAccessible(page);
  const password = await shownPassword(page);
  await page.getByRole('button', { name: 'Salasana on tallessa' }).click();
  return password;
}

async function chooseUnit(field: ReturnType<Page['getByLabel']>, unit: RegExp): Promise<void> {
  const option = await field.locator('option').filter({ hasText: unit }).first().getAttribute('value');
  await field.selectOption(option);
}

test('a sixth organisation is set up in the browser, without a developer, and decides on its first account', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);

  // The operator founds it.
  await signIn('operator@iisalmi.demo');
  await page.getByRole('link', { name: 'Organisaatiot', exact: true }).click();
  await page.getByRole('link', { name: 'Perusta organisaatio' }).click();
  await page.getByLabel('Nimi suomeksi').fill('Kuuselan kunta');
  await page.getByLabel('Nimi ruotsiksi').fill('Granby kommun');
  await page.getByLabel('Nimi englanniksi').fill('Municipality of Kuusela');
  await page.getByRole('button', { name: 'Perusta organisaatio' }).click();
  await expect(page.getByText('Täytä tämä kohta.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Lyhytnimi').fill(SLUG);
  await page.getByLabel('Etusivu').fill(`https://www.${SLUG}.fi/`);
  await page.getByLabel('Koontisivu').fill(`https://www.${SLUG}.fi/some`);
  await page.getByLabel('Nimi', { exact: true }).fill('Pääkäyttäjä');
  await page.getByLabel('Käyttäjätunnus').fill(`admin@${SLUG}.fi`);
  await page.getByRole('button', { name: 'Perusta organisaatio' }).click();
  await expect(page.getByRole('heading', { name: 'Kuuselan kunta on perustettu' })).toBeVisible();
  await expectAccessible(page);
  const first = await shownPassword(page);

  // Its administrator signs in and builds it.
  await enterFirst(page, `admin@${SLUG}.fi`, first);
  await page.getByRole('link', { name: 'Yksiköt', exact: true }).click();
  await page.getByRole('button', { name: 'Lisää alle: Kuuselan kunta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nimi suomeksi').fill('Kirjasto');
  await dialog.getByLabel('Nimi ruotsiksi').fill('Biblioteket');
  await dialog.getByLabel('Nimi englanniksi').fill('Library');
  await dialog.getByLabel('Taso').selectOption({ label: 'yksikkö' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Muuta: Kirjasto' })).toBeVisible();

  const requester = await addPerson(page, 'Pyytäjä', /Kirjasto/, ['Työntekijä']);
  await addPerson(page, 'Päivittäjä', /Kirjasto/, ['Työntekijä']);
  const supervisor = await addPerson(page, 'Esihenkilö', /Kirjasto/, ['Työntekijä', 'Esihenkilö']);

  // What is used isn't archived from under people.
  await page.getByRole('link', { name: 'Yksiköt', exact: true }).click();
  await page.getByRole('button', { name: 'Poista käytöstä: Kirjasto' }).click();
  await dialog.getByRole('button', { name: 'Poista käytöstä' }).click();
  await expect(dialog.getByText('3 henkilöä', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Peruuta' }).click();

  // The first request is made and decided.
  await enterFirst(page, `pyytäjä@${SLUG}.fi`, requester);
  await beginRequest(page);
  await fillRequest(page, {
    name: 'Kuuselan kirjasto',
    platform: 'Facebook',
    unit: /Kirjasto/,
    responsible: 'Pyytäjä',
    updaters: ['Päivittäjä', 'Esihenkilö'],
    mailbox: `kirjasto@${SLUG}.fi`,
  });
  await sendRequest(page);
  await enterFirst(page, `esihenkilö@${SLUG}.fi`, supervisor);
  await openTask(page, /Kuuselan kirjasto/);
  await answer(page, 'Hyväksy', '');
  await expect(page.getByText('Hyväksytty').first()).toBeVisible();
});
