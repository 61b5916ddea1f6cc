import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

/** Another one each time, as a server that runs for long keeps those that were added. */
const OWN = `Kunnan oma ${Date.now()}`;

test('IIS-3.1d: anybody records having read the terms, with what they say', async ({ page, signIn }) => {
  await signIn('requester@iisalmi.demo');
  await page.getByRole('link', { name: 'Alustat' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alustat' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Lisää alusta' })).toHaveCount(0);

  await page.getByRole('link', { name: 'TikTok' }).click();
  const terms = page.getByRole('region', { name: 'Käyttöehdot' });
  await expect(terms.getByText('Lukematta')).toBeVisible();
  await terms.getByRole('button', { name: 'Merkitse luetuksi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Merkitse luetuksi' }).click();
  await expect(dialog.getByText('Täytä tämä', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Ehtojen versio tai päiväys').fill('15.1.2026');
  await dialog.getByLabel(/^Tekijänoikeus/).fill('Julkaistu sisältö pysyy meidän.');
  await dialog.getByLabel(/^Säilytys/).fill('Palvelun omilla palvelimilla.');
  await dialog.getByLabel(/^Varmuuskopiot/).fill('Kopiot pidämme itse.');
  await dialog.getByLabel(/^Sovellettava laki/).fill('Irlannin laki.');
  await dialog.getByRole('button', { name: 'Merkitse luetuksi' }).click();
  await expect(dialog).toBeHidden();
  await expect(terms.getByText('Luettu', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Lukukerrat' })).toBeVisible();

  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('an administrator adds a platform of the organisation’s own and takes it out of the choice', async ({
  page,
  signIn,
}) => {
  await signIn('administrator@iisalmi.demo');
  await page.goto('/platforms');
  await page.getByRole('button', { name: 'Lisää alusta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nimi', { exact: true }).fill(OWN);
  await dialog.getByLabel('Kirjainmerkki').fill('ko');
  await dialog.getByLabel('Verkkotunnukset').fill('x.com');
  await dialog.getByLabel('Laji').selectOption({ label: 'Yhteisöpalvelu' });
  await dialog.getByRole('checkbox', { name: 'Organisaation tili' }).check();
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(dialog.getByText('Verkkotunnus kuuluu jo alustalle X.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Verkkotunnukset').fill(`some${Date.now()}.example.org`);
  await dialog.getByLabel('Profiilin osoite').fill('/@{name}');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('link', { name: OWN }).click();
  await page.getByRole('button', { name: 'Poista valikoimasta' }).click();
  await expect(page.getByText('Ei valittavissa')).toBeVisible();
  await page.getByRole('button', { name: 'Muuta', exact: true }).click();
  await expect(dialog.getByLabel('Profiilin osoite')).toHaveValue('/@{name}');
});

test('IIS-5.1: what to think of a name stands where it is decided, with the way to the platform', async ({
  page,
  signIn,
}) => {
  await signIn('requester@iisalmi.demo');
  const session = await page.request.post('/api/v1/session', {
    data: { username: 'requester@iisalmi.demo', password: 'kanava-demo' },
  });
  const { accessToken } = await session.json();
  const asked = await page.request.post('/api/v1/accounts', {
    headers: { Authorization: `Bearer ${accessToken}`, 'Idempotency-Key': crypto.randomUUID() },
    data: { name: 'Kirjasto', platform: 'FACEBOOK' },
  });
  expect(asked.status()).toBe(201);
  await page.goto(`/accounts/${(await asked.json()).id}`);
  const card = page.getByRole('region', { name: 'Huomioitavaa' });
  await expect(card.getByText(/^Nimi on pelkkä yleisnimi/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Facebook', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Facebook' })).toBeVisible();
});
