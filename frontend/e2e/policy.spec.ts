import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

/** The parts of the draft are opened by name. */
async function part(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Luonnoksen osat' }).getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { level: 2, name }).first()).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(page.getByText('Luonnos on tallennettu.')).toBeVisible();
}

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('Loimaa’s administrator gives the guideline of 2026 force once all three have approved it (LOI-doc)', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('administrator@loimaa.demo');
  await page.getByRole('link', { name: 'Sääntöjen valmistelu' }).click();
  await page.getByRole('radio', { name: /^Loimaan kaupunki/ }).check();
  await expectAccessible(page);
  await look(page, 'begin');
  await page.getByRole('button', { name: 'Aloita luonnos' }).click();
  await expect(page.getByText('Luonnos on aloitettu.')).toBeVisible();

  // The chain is moved with the keyboard, and the focus goes along.
  await expectAccessible(page);
  await look(page, 'decides');
  await page.getByRole('button', { name: 'Siirrä ylös: Vaihe 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Siirrä ylös: Vaihe 1' })).toBeFocused();
  await expect(page.getByLabel('Vaiheen nimi suomeksi').first()).toHaveValue('Palvelualueen päätös');
  await page.getByRole('button', { name: 'Siirrä alas: Vaihe 1' }).press('Enter');
  await expect(page.getByLabel('Vaiheen nimi suomeksi').first()).toHaveValue('Sopiminen viestinnän kanssa');

  // What can't be saved is said beside its field, and the summary leads there from another part.
  await part(page, 'Ihmiset');
  await page.getByLabel('Päivittäjät (henkilöä)').fill('3');
  await page.getByLabel('Varahenkilöt (henkilöä)').fill('monta');
  await part(page, 'Alustat');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await page.getByRole('link', { name: /^Varahenkilöt: / }).click();
  await expect(page.getByLabel('Varahenkilöt (henkilöä)')).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Varahenkilöt (henkilöä)').fill('1');
  await save(page);

  // With approvals open it gets no force, and each open one is named.
  await part(page, 'Muutokset ja voimaantulo');
  await expect(
    page.getByText(/ei enää täyttäisi sääntöjä|täyttävät säännöt kuten ennenkin|Tilejä ei vielä ole/),
  ).toBeVisible();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
  await page.getByLabel('Voimassa alkaen').fill(today);
  await save(page);
  await expectAccessible(page);
  await look(page, 'review');
  await page.getByRole('button', { name: 'Vahvista säännöt' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(
    'Pyynnöt, jotka on lähetetty ennen voimaantuloa, käsitellään loppuun vanhoilla säännöillä.',
  );
  await expectAccessible(page);
  await look(page, 'publish');
  await dialog.getByRole('button', { name: 'Vahvista säännöt' }).click();
  const open = page.getByRole('link', { name: /^Ohjeen hyväksyminen: .*hyväksyntä/i });
  await expect(open).toHaveCount(3);

  await open.first().click();
  await expect(page.getByLabel('Hyväksytty').first()).toBeFocused();
  await look(page, 'approvals');
  for (const [index, day] of ['2026-09-01', '2026-09-15', '2026-10-05'].entries()) {
    await page.getByLabel('Hyväksytty').nth(index).fill(day);
    await page
      .getByLabel('Diaarinumero tai pykälä')
      .nth(index)
      .fill(`§ ${index + 12}`);
  }
  await save(page);
  await part(page, 'Muutokset ja voimaantulo');
  await page.getByRole('button', { name: 'Vahvista säännöt' }).click();
  await dialog.getByRole('button', { name: 'Vahvista säännöt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tilien pelisäännöt' })).toBeVisible();
  await expect(page.getByText(/^Säännöt on vahvistettu\. Versio 2 on voimassa/)).toBeVisible();

  // Whoever asks for an account there reads the new rules, with their sections and approvals.
  await signIn('requester@loimaa.demo');
  await page.getByRole('link', { name: 'Pelisäännöt' }).click();
  await expect(
    page.getByText('1. Sopiminen viestinnän kanssa: viestintä (organisaatio)', { exact: false }).first(),
  ).toBeVisible();
  await expect(page.getByText('Vähintään 3 päivittäjää.').first()).toBeVisible();
  await expect(page.getByText('Ohje, kohta 3.1.1').first()).toBeVisible();
  await expect(page.getByText('Kaupunginhallitus: hyväksytty 5.10.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Valmistele uudet säännöt' })).toHaveCount(0);
  await look(page, 'policy');
  await expectAccessible(page);
  await page.getByLabel('Näytä myös samat säännöt').check();
  await expect(page).toHaveURL(/all=true/);
  await page.reload();
  await expect(page.getByLabel('Näytä myös samat säännöt')).toBeChecked();
});

test('the five documents stand side by side, on a phone too', async ({ page, signIn }) => {
  await signIn('requester@loimaa.demo');
  await page.goto('/policies/presets');
  await expect(page.getByRole('columnheader', { name: 'Rautalammin kunta' }).first()).toBeVisible();
  await expect(page.getByText('oletus').first()).toBeVisible();
  await look(page, 'presets');
  await page.getByRole('button', { name: 'Vain eroavat säännöt' }).click();
  await page.getByRole('button', { name: 'Näytä', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Iisalmen kaupunki' }).check();
  await page.getByRole('checkbox', { name: 'Rautalammin kunta' }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/differing=true&show=IIS&show=RAU/);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await look(page, 'presets-phone');
  await expectAccessible(page);
});

test('the editor fits on a phone and in the dark; a draft is discarded when one says so twice', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn('administrator@rautalampi.demo');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/admin/policy');
  await page.getByRole('button', { name: 'Aloita luonnos' }).click();
  for (const name of [
    'Kuka päättää',
    'Ylläpito',
    'Osoitteet',
    'Asiantuntijat',
    'Alustat',
    'Mitä pyynnössä kysytään',
    'Ohje ja säilyttäminen',
    'Muutokset ja voimaantulo',
  ]) {
    await part(page, name);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await look(page, `dark-${name.slice(0, 5)}`);
  }
  await page.getByRole('button', { name: 'Hylkää luonnos' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Hylkää luonnos' }).click();
  await expect(page.getByText('Luonnos on hylätty.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aloita luonnos' })).toBeVisible();
});
