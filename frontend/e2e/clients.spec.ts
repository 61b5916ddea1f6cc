import type { APIRequestContext } from '@playwright/test';
import { choosePerson } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

/** Another one each time, as a server that runs for long keeps those that have ended. */
const NAME = `Tapahtumakalenteri ${Date.now()}`;

/** As a program signs in: what the page has shown is all it has. */
async function signedIn(request: APIRequestContext, id: string, secret: string): Promise<number> {
  const answer = await request.post('/api/v1/oauth/token', {
    form: { grant_type: 'client_credentials', client_id: id, client_secret: secret },
  });
  if (!answer.ok()) return answer.status();
  const { access_token: token } = await answer.json();
  const read = await request.get('/api/v1/accounts', { headers: { Authorization: `Bearer ${token}` } });
  return read.status();
}

test('an administrator makes a client, gives it a new secret and ends it', async ({ page, request, signIn }) => {
  test.setTimeout(120_000);
  await signIn('administrator@iisalmi.demo');
  await page.getByRole('link', { name: 'Rajapintatunnukset' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rajapintatunnukset' })).toBeVisible();

  await page.getByRole('button', { name: 'Uusi rajapintatunnus' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Luo tunnus' }).click();
  await expect(dialog.getByText('Täytä tämä', { exact: false })).toHaveCount(2);
  await expect(dialog.getByText('Valitse vähintään 1.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Nimi', { exact: true }).fill(NAME);
  await dialog.getByRole('checkbox', { name: 'Tilien lukeminen' }).check();
  await choosePerson(page, 'Valitse yhteyshenkilö', 'Vastuuhenkilö');
  await dialog.getByRole('button', { name: 'Luo tunnus' }).click();
  await expect(dialog).toBeHidden();

  const shown = page.getByRole('heading', { name: `Tunnuksen ”${NAME}” salaisuus` });
  await expect(shown).toBeFocused();
  await expectAccessible(page);
  const secretShown = page.getByText(/^kanava_/);
  const secret = (await secretShown.textContent()) ?? '';
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: NAME, exact: true }) });
  const id = (await card.locator('code').textContent()) ?? '';
  expect(await signedIn(request, id, secret)).toBe(200);
  await page.getByRole('button', { name: 'Salaisuus on tallessa' }).click();
  await expect(secretShown).toHaveCount(0);

  await card.getByRole('button', { name: 'Uusi salaisuus' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Luo uusi salaisuus' }).click();
  await expect(shown).toBeVisible();
  const next = (await secretShown.textContent()) ?? '';
  expect(await signedIn(request, id, secret)).toBe(401);
  expect(await signedIn(request, id, next)).toBe(200);

  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Salaisuus on tallessa' }).click();

  await card.getByRole('button', { name: 'Lopeta' }).click();
  await dialog.getByRole('button', { name: 'Lopeta tunnus' }).click();
  await expect(card.getByText('Lopetettu', { exact: true }).first()).toBeVisible();
  expect(await signedIn(request, id, next)).toBe(401);

  await page.goto('/audit');
  await page.setViewportSize({ width: 1360, height: 860 });
  await expect(page.getByRole('row').filter({ hasText: 'Rajapintatunnus lopetettu' }).first()).toContainText(NAME);
});
