import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

test('the ministry looks at the page that others keep about it, and says what it found (LVM-roles)', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn('responsible@lvm.demo');
  await page.getByRole('link', { name: /^Tarkista: Tarkista seurattava sivu/ }).click();
  const card = page.getByRole('region', { name: 'Toistuvat tarkistukset' });
  await expect(card).toContainText('Nyt tehtävä');
  await expect(card).toContainText('90 päivän välein');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1360, height: 860 });

  await card.getByRole('button', { name: 'Kirjaa tarkistus: Seurattava sivu' }).click();
  await page.getByLabel('Mitä tarkistit ja mitä havaitsit?').fill('Ministerin nimi on vanha; korjattu.');
  await page.getByLabel('Seuraava tarkistus viimeistään').fill('2020-01-31');
  await page.getByRole('dialog').getByRole('button', { name: 'Kirjaa tarkistus' }).click();
  await expect(page.getByLabel('Seuraava tarkistus viimeistään')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.getByLabel('Seuraava tarkistus viimeistään').fill('');
  await page.getByRole('dialog').getByRole('button', { name: 'Kirjaa tarkistus' }).click();
  await expect(card).toContainText('Ministerin nimi on vanha; korjattu.');
  await expect(card).not.toContainText('Nyt tehtävä');
  await expect(page.getByText('Toistuva tarkistus tehty')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: /^Hyvää/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Tarkista: Tarkista seurattava sivu/ })).toHaveCount(0);
});
