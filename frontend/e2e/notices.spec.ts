import { answer, beginRequest, fillRequest, openTask, sendRequest } from './steps';
import { expect, expectAccessible, test } from './test';

const NAME = 'Iisalmen torikahvila';

test('what somebody decides rings the bell of those it concerns, and is read once', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  const bell = page.getByRole('link', { name: /^Ilmoitukset/ }).first();

  await signIn('requester@iisalmi.demo');
  await beginRequest(page);
  await fillRequest(page, {
    name: NAME,
    platform: 'Facebook',
    unit: /Maahanmuuttoneuvonta/,
    responsible: 'Vastuuhenkilö, verkkotoimitus',
    updaters: ['Päivittäjä 1, verkkotoimitus', 'Päivittäjä 2, maahanmuuttoneuvonta'],
    mailbox: 'torikahvila@iisalmi.fi',
  });
  await sendRequest(page);

  await signIn('supervisor@iisalmi.demo');
  await openTask(page, new RegExp(NAME));
  await answer(page, 'Palauta täydennettäväksi', 'Kerro, kuka vastaa kesällä.');

  await signIn('requester@iisalmi.demo');
  await expect(async () => {
    await page.reload();
    await expect(bell).toHaveAccessibleName(/lukema/, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await bell.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ilmoitukset' })).toBeVisible();
  const notice = page.getByRole('listitem').filter({ hasText: `${NAME}: pyyntö palautettiin täydennettäväksi` });
  await expect(notice).toContainText('Kerro, kuka vastaa kesällä.');
  await expect(notice).toContainText('Lukematon');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Lukemattomat' }).click();
  await expect(page).toHaveURL(/unread=true/);
  await notice.getByRole('link', { name: new RegExp(NAME) }).click();
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await page.goBack();
  await expect(notice).toHaveCount(0);
});

test('everybody chooses how notices come', async ({ page, signIn }) => {
  await signIn('updater1@iisalmi.demo');
  await page.goto('/notices/delivery');
  await page.getByLabel('Kerran päivässä').check();
  await page.getByLabel('ruotsi').check();
  await page.getByRole('button', { name: 'Tallenna valinta' }).click();
  await expect(page.getByText('Valinta on tallennettu.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Kerran päivässä')).toBeChecked();
  await expect(page.getByLabel('ruotsi')).toBeChecked();
  await expectAccessible(page);
});

test('the administrator reads every text that is sent, as a mail, as plain text and as it is written', async ({
  page,
  signIn,
}) => {
  await signIn('administrator@iisalmi.demo');
  await page.getByRole('link', { name: 'Viestit' }).click();
  const mail = page.frameLocator('iframe');
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText('Esimerkkikirjasto: pyyntö odottaa päätöstäsi');
  // The style that the mail brings along is put on without loosening the page's own rules.
  await expect(mail.locator('p.go a')).toHaveCSS('display', 'inline-block');
  await page.getByRole('combobox', { name: 'Viesti', exact: true }).selectOption({ label: 'Päivän kooste' });
  await page.getByRole('combobox', { name: 'Kieli' }).selectOption({ label: 'ruotsi' });
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText(/^Kanavas sammandrag/);
  await page.getByRole('button', { name: 'Viestipohja' }).click();
  await expect(page.getByText('Subject: Kanavas sammandrag {{day}}')).toBeVisible();
  await expect(page).toHaveURL(/kind=DIGEST/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pelkkänä tekstinä' }).click();
  await expect(page.getByText('Kanava skickade det här meddelandet automatiskt.')).toBeVisible();
});
