import { lookup } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const IMPOSTOR = 'https://www.facebook.com/iisalmenkaupunkivirallinen';

test('a known impostor is noted, and everybody who asks is warned until it ends (LOOK-STATES)', async ({
  page,
  signIn,
}) => {
  await signIn('communications@iisalmi.demo');
  await page.getByRole('link', { name: 'Valeprofiilit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Valeprofiilit ja varatut nimet' })).toBeVisible();
  await expectAccessible(page);

  // What is wrong is said beside its field.
  await page.getByRole('button', { name: 'Lisää osoite' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Profiilin osoite').fill('iisalmi');
  await dialog.getByLabel('Mistä tiedämme?').fill('Asukas kertoi.');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(dialog.getByText('Tämä ei ole profiilin osoite.', { exact: false })).toBeVisible();
  await expectAccessible(page);

  await dialog.getByLabel('Profiilin osoite').fill('m.facebook.com/Iisalmen.Kaupunki.Virallinen/');
  await dialog.getByLabel('Mitä on tehty?').fill('Ilmoitettu alustalle.');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Tallennettu.', { exact: false })).toBeVisible();
  const card = page.getByRole('listitem', { name: 'facebook.com/iisalmenkaupunkivirallinen' });
  await expect(card.getByText('Asukas kertoi.')).toBeVisible();
  await expect(card.getByText('Ilmoitettu alustalle.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1360, height: 860 });

  await expect(async () => {
    await lookup(page, IMPOSTOR);
    await expect(page.getByRole('heading', { name: 'Varo: tämä ei ole aito tili' })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByText('Iisalmen kaupunki ilmoittaa', { exact: false })).toBeVisible();
  await expect(page.getByText('Asukas kertoi.')).toHaveCount(0);
  await expectAccessible(page);

  await page.goto('/admin/noted-addresses');
  await card.getByRole('button', { name: 'Poista voimasta' }).click();
  await dialog.getByLabel('Miksi se päättyy?').fill('Alusta poisti profiilin.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Poista voimasta' }).click();
  await expect(card.getByText('Alusta poisti profiilin.')).toBeVisible();
  await expect(card.getByRole('button')).toHaveCount(0);
  await expect(async () => {
    await lookup(page, IMPOSTOR);
    await expect(page.getByRole('heading', { name: /^Emme voi vahvistaa/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
});
