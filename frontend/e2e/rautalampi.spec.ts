import {
  addToPage,
  announceRetirement,
  answer,
  beginRequest,
  fillRequest,
  lookup,
  openTask,
  sendRequest,
  verify,
  writePage,
} from './steps';
import { expect, expectAccessible, test } from './test';

const NUMBER = Date.now() % 100_000;
const NAME = `Rautalammin nuoret ${NUMBER}`;
const PROFILE = `www.facebook.com/rautalamminnuoret${NUMBER}`;
const LIST_PAGE = 'www.rautalampi.fi/some';
const UNIT_PAGE = 'www.rautalampi.fi/matkailu';

test.describe.configure({ mode: 'serial' });

let address: string;

/** The same program, another policy: the chain is data. */
test('Rautalampi: the supervisor proposes, the division decides, then the municipality (RAU-chain)', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn('requester@rautalampi.demo');
  await beginRequest(page);
  await expect(page.getByRole('heading', { name: 'Näin pyyntö etenee' })).toBeVisible();
  const way = page.getByRole('region', { name: 'Näin pyyntö etenee' });
  await expect(way.getByRole('listitem')).toHaveCount(4);
  await fillRequest(page, {
    name: NAME,
    platform: 'Facebook',
    unit: /Matkailu/,
    responsible: 'Vastuuhenkilö',
    updaters: ['Päivittäjä 1', 'Päivittäjä 2'],
    mailbox: 'nuoriso@rautalampi.fi',
  });
  await sendRequest(page);
  address = new URL(page.url()).pathname;

  // The division can't decide before the supervisor has proposed.
  await signIn('management.division@rautalampi.demo');
  await expect(page.getByRole('link', { name: new RegExp(NAME) })).toHaveCount(0);

  await signIn('supervisor@rautalampi.demo');
  await openTask(page, new RegExp(`Esitä.*${NAME}`));
  await answer(page, 'Esitä avaamista', 'Nuoret tavoittaa täällä.');
  await expect(page.getByText('Esitys on tehty.', { exact: false })).toBeVisible();

  await signIn('management.division@rautalampi.demo');
  await openTask(page, new RegExp(`Päätä.*${NAME}`));
  await expect(page.getByText('Nuoret tavoittaa täällä.').first()).toBeVisible();
  await answer(page, 'Hyväksy', null);

  await signIn('management.municipality@rautalampi.demo');
  await openTask(page, new RegExp(`Päätä.*${NAME}`));
  await answer(page, 'Hyväksy', null);
  await expect(page.getByText('Hyväksytty', { exact: true }).first()).toBeVisible();

  // Another town has never heard of it.
  await signIn('administrator@iisalmi.demo');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Tietoa ei löydy' })).toBeVisible();
});

test('Rautalampi: opened, then proved when our pages and the account link to each other (IIS-3.4a, VER-lookup)', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn('responsible@rautalampi.demo');
  await openTask(page, new RegExp(NAME));
  await page.getByRole('button', { name: 'Kirjaa osoite' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(PROFILE);
  await page.getByRole('dialog').getByRole('button', { name: 'Kirjaa osoite' }).click();
  await expect(page.getByText('Osoite on kirjattu ja tili on käytössä.')).toBeVisible();

  await verify(page);
  const card = page.getByRole('region', { name: 'Onko tili aidosti meidän?' });
  await expect(card.getByText(/voimassa .* asti/)).toHaveCount(0);
  await lookup(page, PROFILE);
  await expect(page.getByRole('heading', { name: 'Emme voi vahvistaa, että tämä on virallinen tili' })).toBeVisible();

  // The web editor is told to put the link on the list page and on the unit's own, and does.
  await signIn('webeditor@rautalampi.demo');
  await openTask(page, new RegExp(NAME));
  await expect(card.getByText('puuttuu', { exact: true }).first()).toBeVisible();
  await addToPage(page, LIST_PAGE, `${NAME}: https://${PROFILE}`);
  await addToPage(page, UNIT_PAGE, `${NAME}: https://${PROFILE}`);
  await writePage(page, PROFILE, `${NAME}\nRautalammin kunta\nVirallinen tili: https://${LIST_PAGE}`);

  await page.goto(address);
  await verify(page);
  await expect(card.getByText(/voimassa .* asti/)).toHaveCount(4);
  await expect(card.getByText('Yksikön sivu linkittää tiliin: Matkailu')).toBeVisible();
  await expect(page.getByText('Varmennettu', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/public/rautalampi');
  await expect(page.getByRole('listitem').filter({ hasText: NAME })).toContainText('Virallinen');
  await lookup(page, PROFILE);
  await expect(page.getByRole('heading', { name: 'Kyllä, tämä on virallinen tili' })).toBeVisible();
});

test('Rautalampi: the closing is announced in public, and called off (IIS-3.6b)', async ({ page, signIn }) => {
  const listed = page.getByRole('listitem').filter({ hasText: NAME });
  await signIn('communications@rautalampi.demo');
  await page.goto(address);
  await announceRetirement(page, 'Nuoret siirtyvät kunnan yhteiselle tilille.', `https://${LIST_PAGE}`);
  await page.goto('/public/rautalampi');
  await expect(listed).toContainText(/Lopetetaan .* Seuraa jatkossa: rautalampi\.fi\/some/);
  await expectAccessible(page);

  await page.goto(address);
  await answer(page, 'Peru lopettaminen', null);
  await expect(page.getByText('Lopettaminen on peruttu.', { exact: false })).toBeVisible();
  await page.goto('/public/rautalampi');
  await expect(listed).toContainText('Virallinen');
  await expect(listed).not.toContainText('Lopetetaan');
});
