import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('a unit makes a rule stricter and never looser, and sees first what it does (IIS-0)', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn('administrator@rautalampi.demo');
  await page.getByRole('link', { name: 'Yksiköt' }).click();
  const opened = page.getByRole('link', { name: /^Säännöt: / }).last();
  const unit = ((await opened.getAttribute('aria-label')) ?? '').replace('Säännöt: ', '');
  await opened.click();
  await expect(page.getByRole('heading', { level: 1, name: `Tiukemmat säännöt: ${unit}` })).toBeVisible();
  await expect(page.getByText('Yksikkö noudattaa organisaation sääntöjä sellaisinaan.')).toBeVisible();
  await expectAccessible(page);

  // A rule is taken up with what it would inherit and where that stands.
  await page.getByLabel('Tiukennettava sääntö').selectOption({ label: 'Päivittäjät' });
  await page.getByRole('button', { name: 'Tiukenna', exact: true }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Päivittäjät' })).toBeFocused();
  await expect(page.getByText(/^Ilman omaa sääntöä: /)).toBeVisible();

  // Looser is refused beside its field.
  const people = page.getByLabel('Päivittäjät (henkilöä)');
  await people.fill('0');
  await page.getByLabel('Miksi yksikkö tarvitsee tiukemmat säännöt').fill('Palvelu on avoinna myös iltaisin.');
  await page.getByRole('button', { name: 'Katso vaikutukset ja tallenna' }).click();
  await expect(page.getByText(/Yksikkö voi vain tiukentaa sääntöä/).first()).toBeVisible();
  await expectAccessible(page);
  await look(page, 'unit-looser');

  // Stricter says first what it does.
  await people.fill('9');
  await page.getByRole('button', { name: 'Katso vaikutukset ja tallenna' }).click();
  const dialog = page.getByRole('dialog', { name: `Otetaanko säännöt käyttöön: ${unit}?` });
  await expect(dialog.getByText(/täyttä/).first()).toBeVisible();
  await expectAccessible(page);
  await look(page, 'unit-effects');
  await dialog.getByRole('button', { name: 'Ota säännöt käyttöön' }).click();
  await expect(page.getByText('Yksikön säännöt ovat voimassa.')).toBeVisible();
  await expect(page.getByText('Versio 1')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
  await look(page, 'unit-phone');
  await expectAccessible(page);

  // And back again, so that the town's other journeys find it as it was.
  await page.setViewportSize({ width: 1360, height: 860 });
  await page.getByRole('button', { name: 'Palauta perityksi: Päivittäjät' }).click();
  await page.getByLabel('Miksi yksikkö tarvitsee tiukemmat säännöt').fill('Iltoja ei enää ole.');
  await page.getByRole('button', { name: 'Katso vaikutukset ja tallenna' }).click();
  await dialog.getByRole('button', { name: 'Ota säännöt käyttöön' }).click();
  await expect(page.getByText('Versio 2')).toBeVisible();
  await expect(page.getByText('Yksikkö noudattaa organisaation sääntöjä sellaisinaan.')).toBeVisible();
});
