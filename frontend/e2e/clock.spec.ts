import { OwnServer } from './ownServer';
import { announceRetirement, lookup, openAccount } from './steps';
import { expect, expectAccessible, test } from './test';

const server = new OwnServer(Number(process.env.E2E_PORT ?? '8290') + 1, '.data/e2e-clock');
const NAME = 'Minun Iisalmeni';
const SUCCESSOR = 'https://www.youtube.com/user/iisalmenkaupunki';

test.use({ baseURL: server.url });
test.afterEach(() => server.stop());

test('when its last day is over, the account retires by the clock and says where to go (IIS-3.6b)', async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000);
  await server.start();
  await signIn('responsible@iisalmi.demo');
  await openAccount(page, NAME);
  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Aloita lopettaminen' }).click();
  // Own accounts in use are offered as the successor; the account itself is not.
  const offered = page.locator('datalist option');
  await expect(offered).toHaveText(['Iisalmen kaupunki · YouTube', 'Iisalmen kaupunki – City of Iisalmi · LinkedIn']);
  await expect(offered.first()).toHaveAttribute('value', SUCCESSOR);
  await page.goBack();
  await announceRetirement(page, 'Videot kertovat saman.', SUCCESSOR);
  await lookup(page, 'facebook.com/MinunIisalmeni');
  await expect(page.getByRole('heading', { name: /^Kyllä, mutta tili lopetetaan/ })).toBeVisible();
  await server.stop();

  // The notice is 30 days and the last day still belongs to it.
  await server.start('P31D');
  await signIn('communications@iisalmi.demo');
  await page.goto(address);
  await expect(page.getByText('Lopetettu', { exact: true }).first()).toBeVisible();
  const closed = page.getByRole('region', { name: 'Tili on lopetettu' });
  await expect(closed.getByRole('link', { name: 'youtube.com/user/iisalmenkaupunki' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Aloita lopettaminen' })).toHaveCount(0);
  // The browser's clock stands a month behind; what is near is told by the server's.
  await expect(page.getByRole('listitem').filter({ hasText: 'Tili lopetettu' }).first()).toContainText(
    'Kanava · tänään',
  );
  await expectAccessible(page);

  await page.goto('/accounts?status=RETIRED');
  await expect(page.getByRole('row').filter({ hasText: NAME })).toContainText('Lopetettu');

  await page.goto('/public/iisalmi');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(NAME)).toHaveCount(0);

  await lookup(page, 'facebook.com/MinunIisalmeni');
  await expect(page.getByRole('heading', { name: /lopetettu/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'youtube.com/user/iisalmenkaupunki' })).toBeVisible();
  await expectAccessible(page);
});
