import { OwnServer } from './ownServer';
import { announceRetirement, lookup, openAccount } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const server = new OwnServer(Number(process.env.E2E_PORT ?? '8290') + 1, '.data/e2e-clock');
const NAME = 'Minun Iisalmeni';
const SUCCESSOR = 'https://www.youtube.com/user/iisalmenkaupunki';

test.use({ baseURL: server.url });
test.afterEach(() => server.stop());

test('when its last day is over, the account retires by the clock and says where to go (IIS-3.6b); two people decide on its name (ID-PARK)', async ({
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

  // ID-PARK: its name stays ours until two people have decided otherwise.
  const reason = 'Nimi sekoittuu toiseen, eikä sitä enää tarvita.';
  await page.goto(address);
  const parked = page.getByRole('region', { name: 'Tunnus pidetään hallussa' });
  await parked.getByRole('button', { name: 'Esitä poistamista alustalta' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByLabel('Perustelu').fill(reason);
  await dialog.getByRole('button', { name: 'Lähetä päätettäväksi' }).click();
  await expect(parked).toContainText('Poisto odottaa toista henkilöä');
  await expect(page.getByRole('button', { name: 'Hyväksy poisto' })).toHaveCount(0);

  await signIn('administrator@iisalmi.demo');
  await page.getByRole('link', { name: new RegExp(`^Lue ja päätä: Päätä poistosta: ${NAME}`) }).click();
  await expect(parked).toContainText(reason);
  await page.getByRole('button', { name: 'Hyväksy poisto' }).click();
  await dialog.getByRole('button', { name: 'Hyväksy poisto' }).click();
  await expect(parked).toContainText('Poisto hyväksytty');
  await expectAccessible(page);

  await signIn('responsible@iisalmi.demo');
  await page.getByRole('link', { name: new RegExp(`^Näytä tili: Poista alustalta: ${NAME}`) }).click();
  await page.getByRole('button', { name: 'Merkitse poistetuksi' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Merkitse poistetuksi' }).click();
  const deleted = page.getByRole('region', { name: 'Tili on poistettu alustalta' });
  await expect(deleted).toContainText(reason);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1360, height: 860 });
  await expectAccessible(page);

  await lookup(page, 'facebook.com/MinunIisalmeni');
  await expect(page.getByRole('heading', { name: /lopetettu/ })).toBeVisible();
  await expect(page.getByText('Tunnus ei ole enää organisaation hallussa.', { exact: false })).toBeVisible();
  await expectAccessible(page);
});
