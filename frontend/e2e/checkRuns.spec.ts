import { openAccount } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

test('a unit’s accounts are checked at once, and it is seen how that goes on and what was found', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('webeditor@rautalampi.demo');
  await page.getByRole('link', { name: 'Tarkistukset' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkistukset', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aloita tarkistus' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Aloita tarkistus' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Kenen tilit tarkistetaan?')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Aloita', exact: true }).click();
  await expect(page.getByText('Tarkistus alkoi.')).toBeVisible();

  // It is watched until it is over, and then no longer.
  const round = page.getByRole('region', { name: 'Koko organisaatio' }).first();
  await expect(round.getByText(/^\d+ \/ \d+ tiliä tarkistettu$/)).toBeVisible();
  await expect(round.getByText(/Valmis /)).toBeVisible({ timeout: 60_000 });
  await expect(round.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText('Tarkistus alkoi.')).toHaveCount(0);
  await expectAccessible(page);

  await round.getByRole('link', { name: /^Katso tulokset/ }).click();
  await expect(page.getByRole('heading', { name: 'Tarkistus: Koko organisaatio' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Tarkistetut tilit' });
  await expect(table.getByRole('link', { name: 'Rautalammin kunta' })).toBeVisible();
  await expect(table.getByText('Odottaa vuoroaan')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByLabel('Näytä').selectOption('VERIFIED');
  await expect(page).toHaveURL(/result=VERIFIED/);
  await expect(table.getByText('Linkki puuttuu')).toHaveCount(0);
  await openAccount(page, 'Rautalammin kunta');
  await expect(page.getByText('Varmennettu', { exact: true })).toBeVisible();
});
