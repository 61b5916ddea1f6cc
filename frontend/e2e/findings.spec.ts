import { lookup } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

test('the own pages are compared with the list, and what nobody knows is decided on (EVID-PAGE, FIND-1)', async ({
  page,
  signIn,
}) => {
  await signIn('communications@iisalmi.demo');
  await page.getByRole('link', { name: 'Löydökset' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Löydökset' })).toBeVisible();
  await page.getByRole('button', { name: 'Katso sivut nyt' }).click();

  // The front page of the demonstration has grown over the years.
  const insecure = page.getByRole('region', { name: 'Suojaamaton linkki (http)' });
  await expect(insecure.getByText('http://www.facebook.com/MinunIisalmeni')).toBeVisible({ timeout: 30_000 });
  await expect(insecure.getByText('https://www.facebook.com/minuniisalmeni')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Väärä osoite' }).getByText('m.youtube.com', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Omien sivujen tarkastelu' }).getByText('Viimeksi')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const stranger = page.getByRole('listitem', { name: 'instagram.com/iisalmenkesa' });
  await expect(stranger.getByRole('link', { name: 'iisalmi.fi' })).toBeVisible();
  await stranger.getByRole('button', { name: 'Saa olla' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Saa olla' }).click();
  await expect(dialog.getByLabel('Miksi se saa olla?')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await dialog.getByLabel('Miksi se saa olla?').fill('Kesätapahtuman yhdistys pitää sitä.');
  await dialog.getByRole('button', { name: 'Saa olla' }).click();
  await expect(page.getByText('Ratkaisu on tallennettu.')).toBeVisible();

  // What was decided can be taken back.
  await page.getByText('Ratkaistut', { exact: false }).click();
  await expect(stranger.getByText('Kesätapahtuman yhdistys pitää sitä.')).toBeVisible();
  await expectAccessible(page);
  await stranger.getByRole('button', { name: 'Ota takaisin jonoon' }).click();
  await expect(stranger.getByRole('button', { name: 'Ei ole meidän' })).toBeVisible();

  // Nothing begins before it is said what will.
  await stranger.getByRole('button', { name: 'On meidän, aloita pyyntö' }).click();
  await expect(dialog.getByText('syntyy luonnos, jossa olet pyytäjä', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Aloita pyyntö' }).click();
  await page.getByRole('button', { name: 'Tili ja alusta' }).first().click();
  await expect(page.getByLabel('Tilin nimi')).toHaveValue('iisalmenkesa');
});

test('what differs on the own pages waits among the tasks of the web editor (EVID-PAGE, IIS-3d)', async ({
  page,
  signIn,
}) => {
  await signIn('webeditor@iisalmi.demo');
  await page.getByRole('link', { name: 'Löydökset' }).click();
  await page.getByRole('button', { name: 'Katso sivut nyt' }).click();
  await expect(page.getByRole('region', { name: 'Väärä osoite' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Omat tehtävät' }).click();
  await page.getByRole('link', { name: 'Katso linkit: Korjaa omien sivujen linkit tileihin' }).click();
  await expect(page.getByRole('heading', { name: 'Erot omilla sivuilla' })).toBeVisible();
});

test('of a page that nobody saw it is not said that it agrees with the list (EVID-PAGE)', async ({ page, signIn }) => {
  await signIn('communications@loimaa.demo');
  await page.goto('/admin/findings');
  await page.getByRole('button', { name: 'Katso sivut nyt' }).click();
  await expect(page.getByRole('heading', { name: 'Nähdyillä sivuilla ei ole eroja' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Näitä sivuja ei nähty' })).toBeVisible();
  await expectAccessible(page);
});

test('a link to a hijacked account stands before everything else (EVID-PAGE, MODE-RED)', async ({ page, signIn }) => {
  await page.route('**/api/v1/page-comparison', async (route) => {
    const answer = await route.fetch();
    const comparison = await answer.json();
    const hijacked = {
      kind: 'HIJACKED',
      platform: 'FACEBOOK',
      address: 'https://www.facebook.com/loimaankirjasto',
      written: 'http://www.facebook.com/loimaankirjasto',
      page: 'https://www.loimaa.fi/some',
      pages: 2,
      since: '2026-11-22T10:00:00Z',
    };
    await route.fulfill({ response: answer, json: { ...comparison, differences: [hijacked] } });
  });
  await signIn('webeditor@loimaa.demo');
  await page.goto('/admin/findings');
  const danger = page.getByRole('region', { name: 'Linkki kaapattuun tiliin' });
  await expect(danger.getByText('Poista linkki sivulta nyt', { exact: false })).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
    'Linkki kaapattuun tiliin',
  );
  await expect(page.getByText('Pitäisi lukea')).toHaveCount(0);
  await expectAccessible(page);
});

test('a profile that passes for the city is reported, waits as a task, and everybody is warned of it (FIND-1)', async ({
  page,
  signIn,
}) => {
  await lookup(page, 'https://www.facebook.com/iisalmi.palkinnot');
  await expect(page.getByRole('heading', { name: /^Emme voi vahvistaa/ })).toBeVisible();
  const form = page.getByRole('region', { name: 'Ilmoita epäilyttävästä profiilista' });
  await form.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await expect(form.getByText('Valitse organisaatio.')).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel('Minkä organisaation nimissä').selectOption({ label: 'Iisalmen kaupunki' });
  await form.getByLabel('Mikä profiilissa on outoa?').fill('Kysyi tunnukseni 131052-308T');
  await form.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await expect(form.getByText('Tekstissä on henkilötunnus.', { exact: false })).toBeVisible();
  await form.getByLabel('Mikä profiilissa on outoa?').fill('Lupaa palkintoja kaupungin nimissä.');
  await form.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await expect(page.getByText('Kiitos ilmoituksesta.', { exact: false })).toBeVisible();

  await signIn('webeditor@iisalmi.demo');
  await page.getByRole('link', { name: /Avaa jono/ }).click();
  const card = page.getByRole('listitem', { name: 'facebook.com/iisalmipalkinnot' });
  await expect(card.getByText('Lupaa palkintoja kaupungin nimissä.')).toBeVisible();
  await card.getByRole('button', { name: 'Ei ole meidän' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mistä tiedämme?').fill('Kuntalainen kertoi.');
  await dialog.getByRole('button', { name: 'Merkitse' }).click();
  await expect(page.getByText('Tallennettu.', { exact: false })).toBeVisible();
  await expect(async () => {
    await lookup(page, 'https://www.facebook.com/iisalmi.palkinnot');
    await expect(page.getByRole('heading', { name: /^Varo/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test('without JavaScript the report is sent from the page of the lookup (FIND-1)', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/api/v1/public/lookup.html?url=facebook.com/iisalmenlahjakortit');
  await page.getByLabel('Minkä organisaation nimissä').selectOption({ label: 'Iisalmen kaupunki' });
  await page.getByLabel('Mikä profiilissa on outoa?').fill('Kysyi tunnukseni 131052-308T');
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await expect(page.getByText('Tekstissä on henkilötunnus.', { exact: false })).toBeVisible();
  await page.getByLabel('Mikä profiilissa on outoa?').fill('Lupaa lahjakortteja.');
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kiitos ilmoituksesta' })).toBeVisible();
  await page.getByRole('link', { name: 'Tarkista jokin muu profiili' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Onko tämä tili aito?' })).toBeVisible();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the report's pages are accessible, ${colorScheme} (FIND-1)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/api/v1/public/lookup.html?url=facebook.com/iisalmenlahjakortit');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Minkä organisaation nimissä').selectOption({ label: 'Iisalmen kaupunki' });
    await page.getByLabel('Ilmoitettava osoite').fill('ei mikään');
    await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click();
    await expect(page.getByText('Kirjoita profiilin osoite.', { exact: false })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}
