import { openTask } from './steps';
import { expect, expectAccessible, test } from './test';

/** What `make run` shows whoever signs in for the first time: something waits, and a year has gone by. */

test('a request with its plan waits for the supervisor', async ({ page, signIn }) => {
  await signIn('supervisor@iisalmi.demo');
  await openTask(page, /avataanko Iisalmen uudet asukkaat Facebookiin/);
  await expect(page.getByRole('heading', { name: 'Avataanko tili?' })).toBeVisible();
  await expect(page.getByText('Puolet neuvonnan asiakkaista kysyy samoja asioita.', { exact: false })).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lataa Viestintäsuunnitelma.pdf' }).click();
  expect((await coming).suggestedFilename()).toBe('Viestintäsuunnitelma.pdf');
  await expectAccessible(page);
});

test('a returned request waits for the one who asked, a change for the one who proposes it', async ({
  page,
  signIn,
}) => {
  await signIn('requester@loimaa.demo');
  await openTask(page, /Täydennä pyyntöä: Loimaan nuorisopalvelut/);
  await expect(page.getByText('nimeä kolmas päivittäjä kesäksi', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  await signIn('supervisor@rautalampi.demo');
  await openTask(page, /muutetaanko tilin Rautalampi tietoja/);
  await expect(page.getByRole('heading', { name: 'Muutetaanko tilin tietoja?' })).toBeVisible();
  await expectAccessible(page);
});

test('the audit log tells it day by day, and calls a proposal a proposal', async ({ page, signIn }) => {
  await signIn('auditor@rautalampi.demo');
  await page.goto('/audit');
  const times = page.locator('main table time');
  await expect(times.first()).toBeVisible();
  // To the minute: the checks of several accounts are told as they end.
  const told = await times.evaluateAll((found) => found.map((it) => (it.getAttribute('datetime') ?? '').slice(0, 16)));
  expect(told).toEqual([...told].sort().reverse());
  await page.goto('/audit?action=STEP_APPROVED');
  await expect(page.getByRole('rowheader', { name: 'Esitetty hyväksyttäväksi' }).first()).toBeVisible();
});
