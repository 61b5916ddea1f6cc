import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const PAGE = '/api/v1/public/lookup.html';

test('without JavaScript the app leads to the page that answers, in three languages (VER-lookup)', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/lookup');
  await page.getByRole('link', { name: 'Tarkista tili ilman sitä' }).click();
  await page.getByLabel('Profiilin osoite').fill('facebook.com/IisalmenKaupunkiJotainMuuta');
  await page.getByRole('button', { name: 'Tarkista' }).click();
  await expect(page.getByRole('heading', { name: /^Emme voi vahvistaa/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mitä tehdä?' })).toBeVisible();
  await page.getByRole('link', { name: 'Svenska' }).click();
  await expect(page.getByRole('heading', { name: /^Vi kan inte bekräfta/ })).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: /^We cannot confirm/ })).toBeVisible();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page without script is accessible, ${colorScheme} (LOOK-STATES, LOOK-TIME)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    for (const question of [
      '',
      '?url=kirjasto',
      '?url=x.com/iisalmi/status/1&fbclid=a&lang=',
      '?url=facebook.com/iisalmi&on=2999-01-01',
      '?url=facebook.com/iisalmi&on=2024-01-01',
      '?handle=iisalmi&platform=INSTAGRAM&lang=sv',
    ]) {
      await page.goto(PAGE + question);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

test('the app answers for a past day too, and refuses one to come (LOOK-TIME)', async ({ page }) => {
  await page.goto('/lookup');
  await page.getByLabel('Profiilin osoite').fill('facebook.com/IisalmenKaupunkiJotainMuuta');
  await page.getByText('Kysytkö menneestä päivästä', { exact: false }).click();
  await page.getByLabel('Oliko virallinen päivänä').fill('2999-01-01');
  await page.getByRole('button', { name: 'Tarkista' }).click();
  await expect(page.getByText('Päivä ei voi olla tulevaisuudessa.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Oliko virallinen päivänä').fill('2024-01-15');
  await page.getByRole('button', { name: 'Tarkista' }).click();
  await expect(
    page.getByRole('heading', { name: 'Emme voi vahvistaa, että tili oli virallinen 15.1.2024' }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the app advises like the page without script, answers for the profile of a post, and forgets an old answer (VER-lookup)', async ({
  page,
}) => {
  await page.goto('/lookup?url=https%3A%2F%2Fx.com%2FIisalmiEi%2Fstatus%2F1');
  await expect(page.getByRole('heading', { name: 'Tämä on yksittäisen julkaisun osoite' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Emme voi vahvistaa/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mitä tehdä?' })).toBeVisible();
  await expect(page.getByText('Ilmoita valeprofiilista myös alustalle.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Profiilin osoite').fill('');
  await page.getByRole('button', { name: 'Tarkista' }).click();
  await expect(page.getByText('Kirjoita ensin profiilin osoite.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Emme voi vahvistaa/ })).toHaveCount(0);
});
