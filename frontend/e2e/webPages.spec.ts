import { openAccount, verify, writePage } from './steps';
import { expect, expectAccessible, test } from './test';

const NEW = 'www.rautalampi.fi/kunta-ja-hallinto';
const ACCOUNT = 'Rautalammin kunta';
const PROFILE = 'https://www.facebook.com/rautalamminkunta';

test.describe.configure({ mode: 'serial' });

test('a page that moves is changed once for all its accounts, and they stay verified meanwhile (IIS-3d, IIS-3.4a)', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('webeditor@rautalampi.demo');
  await openAccount(page, ACCOUNT);
  await verify(page);
  const proof = page.getByRole('region', { name: 'Onko tili aidosti meidän?' });
  await expect(proof.getByText('Yksikön sivu linkittää tiliin: Hallinto')).toBeVisible();
  await expect(proof.getByText(/voimassa .* asti/)).toHaveCount(4);

  await page.getByRole('link', { name: 'Verkkosivut' }).click();
  const moving = page.getByRole('listitem', { name: 'rautalampi.fi/hallinto' });
  await expect(moving.getByText('Hallinto: yksikön kaikki tilit')).toBeVisible();
  await expect(moving.getByRole('link', { name: ACCOUNT })).toBeVisible();
  await expectAccessible(page);

  // How many accounts are concerned is said before anything is saved.
  await moving.getByRole('button', { name: 'Muuta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sivun osoite').fill(`https://${NEW}`);
  await expect(dialog.getByText('Sivun osoite vaihtuu 3 tilille yhdellä kertaa.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Osoite on vaihdettu.', { exact: false })).toBeVisible();
  const moved = page.getByRole('listitem', { name: 'rautalampi.fi/kunta-ja-hallinto' });
  await expect(moved.getByText('Lisättävä sivulle')).toHaveCount(3);

  // Each account's task leads to the text for the new page; nothing has fallen from the list. Nobody is asked to link to the
  // third, which somebody else has.
  await page.getByRole('link', { name: 'Omat tehtävät' }).click();
  const tasks = page.getByRole('listitem').filter({ hasText: 'rautalampi.fi/kunta-ja-hallinto' });
  await expect(tasks).toHaveCount(2);
  await tasks
    .filter({ hasText: `Lisää verkkosivulle linkki: ${ACCOUNT}` })
    .getByRole('link')
    .click();
  await verify(page);
  await expect(page.getByText('Varmennettu', { exact: true })).toBeVisible();
  await expect(proof.getByText(/Tili pysyy varmennettuna .* asti/)).toBeVisible();
  await expect(proof.getByText('Lisää tämä linkki sivulle')).toBeVisible();
  await expect(proof.getByText(`Rautalammin kunta Facebookissa ${PROFILE}`)).toBeVisible();
  await expectAccessible(page);

  // The links follow, and that is the end of it.
  const account = new URL(page.url()).pathname;
  await writePage(page, NEW, `Rautalammin kunta: Hallinto\n${PROFILE}`);
  await page.goto(account);
  await verify(page);
  await expect(proof.getByText(/voimassa .* asti/)).toHaveCount(4);
  await page.getByRole('link', { name: 'Verkkosivut' }).click();
  await expect(moved.getByText('Linkki on sivulla')).toHaveCount(1);
  await expect(moved.getByText('Lisättävä sivulle')).toHaveCount(2);
});

test('a page for single accounts is added and removed again; mistakes are said beside their field (IIS-3d)', async ({
  page,
  signIn,
}) => {
  await signIn('communications@rautalampi.demo');
  await page.goto('/admin/web-pages');
  await page.getByRole('button', { name: 'Lisää sivu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sivun osoite').fill('https://www.rautalampi.fi/some');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(dialog.getByText('Tämä on koontisivu.', { exact: false })).toBeVisible();
  await expect(dialog.getByText('Täytä tämä kohta.')).toBeVisible();
  await expectAccessible(page);

  await dialog.getByLabel('Sivun osoite').fill('https://www.rautalampi.fi/uutiset');
  await dialog.getByLabel('Lisää yksittäinen tili').fill('maailmankartalle');
  await dialog.getByRole('button', { name: 'Rautalampi takaisin maailmankartalle' }).click();
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Sivu on tallennettu.')).toBeVisible();
  const added = page.getByRole('listitem', { name: 'rautalampi.fi/uutiset' });
  await expect(added.getByText('1 valittu tili')).toBeVisible();
  await added.getByRole('button', { name: 'Poista' }).click();
  await expect(dialog.getByText('Linkkiä 1 tiliin ei enää tarkisteta', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Poista' }).click();
  await expect(added).toHaveCount(0);
});
