import { answer, beginRequest, fillRequest, openTask, sendRequest } from './steps';
import { expect, test } from './test';

const NAME = `Rautalammin nuoret ${Date.now() % 100_000}`;

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
  const address = new URL(page.url()).pathname;

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

  await signIn('responsible@rautalampi.demo');
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Kirjaa osoite' })).toBeVisible();

  // Another town has never heard of it.
  await signIn('administrator@iisalmi.demo');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Tietoa ei löydy' })).toBeVisible();
});
