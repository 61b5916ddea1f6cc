import { answer, beginRequest, fillRequest, openTask, sendRequest } from './steps';
import { expect, expectAccessible, test } from './test';

const NAME = `Visit Iisalmi ${Date.now() % 100_000}`;

/** One supervisor decides. The parts build on each other: the same account goes through them. */
test.describe
  .serial('Iisalmi: an account from request to use', () => {
    let address: string;

    test('a request names all that is missing at once, beside the fields (IIS-3.1c, IIS-3.2b, IIS-3.3a)', async ({
      page,
      signIn,
    }) => {
      await signIn('requester@iisalmi.demo');
      await beginRequest(page);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Tarkista ja lähetä' }).click();
      await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
      const faults = page.getByRole('heading', { name: 'Korjaa nämä kohdat' }).locator('..');
      await expect(faults.getByRole('link')).not.toHaveCount(0);
      await expect(faults).toContainText('Työaikaa tilin hoitamiseen');
      await expect(faults).toContainText('vähintään 2 päivittäjää');
      await expectAccessible(page);

      // Following a fault leads to its field, in whichever step it stands.
      await faults.getByRole('link', { name: /Työaikaa tilin hoitamiseen/ }).click();
      await expect(page.getByLabel(/^Työaikaa tilin hoitamiseen/)).toBeFocused();

      await page.getByRole('button', { name: 'Tili ja alusta' }).click();
      await page.getByLabel('Kirjautumisosoite (sähköposti)').fill('etunimi.sukunimi@gmail.com');
      await page.getByRole('button', { name: 'Tarkista ja lähetä' }).click();
      await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
      await expect(faults).toContainText('Sallittu pääte: iisalmi.fi');
    });

    test('a draft is kept and gone on with, then sent (IIS-3.2a)', async ({ page, signIn }) => {
      await signIn('requester@iisalmi.demo');
      await beginRequest(page);
      await page.getByLabel('Mihin tiliä tarvitaan?').fill('Keskeneräinen ajatus');
      await expect(page.getByText(/Viimeksi tallennettu klo/)).toBeVisible();
      address = new URL(page.url()).pathname.replace(/\/request$/, '');
      await page.goto('/');
      await page.goto(`${address}/request`);
      await expect(page.getByLabel('Mihin tiliä tarvitaan?')).toHaveValue('Keskeneräinen ajatus');
      await fillRequest(page, {
        name: NAME,
        platform: 'Instagram',
        unit: /Verkkotoimitus/,
        responsible: 'Vastuuhenkilö',
        updaters: ['Päivittäjä 1', 'Päivittäjä 2'],
        mailbox: 'matkailu@iisalmi.fi',
      });
      await expectAccessible(page);
      await sendRequest(page);
      await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
      await expectAccessible(page);
    });

    test('nobody decides on their own request (IIS-3.1a)', async ({ page, signIn }) => {
      await signIn('requester@iisalmi.demo');
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Hyväksy' })).toHaveCount(0);
    });

    test('the supervisor returns it with what to change, and it is sent again (APP-outcome)', async ({
      page,
      signIn,
    }) => {
      await signIn('supervisor@iisalmi.demo');
      await openTask(page, new RegExp(NAME));
      await expect(page.getByRole('heading', { name: 'Avataanko tili?' })).toBeVisible();
      await page.getByRole('button', { name: 'Palauta täydennettäväksi' }).click();
      await expectAccessible(page);
      // A reason is asked for, beside the field.
      await page.getByRole('dialog').getByRole('button', { name: 'Palauta täydennettäväksi' }).click();
      await expect(page.getByRole('dialog').getByText('Täytä tämä kohta.')).toBeVisible();
      await page.getByRole('dialog').getByRole('textbox').fill('Kerro kohderyhmästä tarkemmin.');
      await page.getByRole('dialog').getByRole('button', { name: 'Palauta täydennettäväksi' }).click();
      await expect(page.getByText('Pyyntö on palautettu pyytäjälle.')).toBeVisible();

      await signIn('requester@iisalmi.demo');
      await openTask(page, new RegExp(`Täydennä.*${NAME}`));
      await page.getByLabel('Kenelle tili on?').fill('Matkailijat, jotka suunnittelevat viikonloppua Iisalmessa');
      await page.getByRole('button', { name: 'Tarkista ja lähetä' }).click();
      await sendRequest(page);
      await expect(page.getByText('Kerro kohderyhmästä tarkemmin.').first()).toBeVisible();
    });

    test('the supervisor approves, and the responsible person opens it (IIS-3.1f)', async ({ page, signIn }) => {
      await signIn('supervisor@iisalmi.demo');
      await openTask(page, new RegExp(NAME));
      await answer(page, 'Hyväksy', null);
      await expect(page.getByText('Pyyntö on hyväksytty.')).toBeVisible();

      await signIn('responsible@iisalmi.demo');
      await openTask(page, new RegExp(NAME));
      await page.getByRole('button', { name: 'Kirjaa osoite' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('https://www.facebook.com/visitiisalmi');
      await dialog.getByRole('button', { name: 'Kirjaa osoite' }).click();
      await expect(dialog.getByText('Osoite kuuluu toiselle alustalle', { exact: false })).toBeVisible();
      await dialog.getByRole('textbox').fill(`instagram.com/visitiisalmi${Date.now() % 100_000}/?hl=fi`);
      await dialog.getByRole('button', { name: 'Kirjaa osoite' }).click();
      await expect(page.getByText('Osoite on kirjattu ja tili on käytössä.')).toBeVisible();
      await expectAccessible(page);
    });

    test('the closing is announced with reason, day and successor, and called off (IIS-3.6a, IIS-3.6b)', async ({
      page,
      signIn,
    }) => {
      await signIn('responsible@iisalmi.demo');
      await page.goto(address);
      await page.getByRole('link', { name: 'Aloita lopettaminen' }).click();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Ilmoita lopettamisesta' }).click();
      await expect(page.getByText('Täytä tämä kohta.')).toHaveCount(2);
      await page.getByLabel('Miksi tili lopetetaan?').fill('Matkailu siirtyy pääkanavalle.');
      await page.getByLabel('Mitä seuraajat seuraavat jatkossa?').fill('https://www.facebook.com/MinunIisalmeni');
      const earliest = await page.getByLabel('Viimeinen käyttöpäivä').inputValue();
      await page.getByLabel('Viimeinen käyttöpäivä').fill('2026-11-22');
      await page.getByRole('button', { name: 'Ilmoita lopettamisesta' }).click();
      await expect(page.getByText(/ilmoitetaan vähintään 30 päivää ennen/)).toBeVisible();
      await page.getByLabel('Viimeinen käyttöpäivä').fill(earliest);
      await page.getByRole('button', { name: 'Ilmoita lopettamisesta' }).click();
      await expect(page.getByText('Lopettamisesta on ilmoitettu.', { exact: false })).toBeVisible();
      await expect(page.getByRole('heading', { name: /^Tili lopetetaan/ })).toBeVisible();
      // The text for the account's own profile is ready to copy, in each language (IIS-3.6a).
      const closing = page.getByRole('region', { name: 'Teksti tilin profiiliin' });
      await expect(
        closing.getByText(/^Tili suljetaan \d+\.\d+\.\d{4}\..* Seuraa: https:\/\/www\.facebook/),
      ).toBeVisible();
      await expect(closing.getByText(/^Kontot stängs/)).toBeVisible();
      await expect(closing.getByText(/^This account closes on/)).toBeVisible();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await closing.getByRole('button', { name: 'Kopioi teksti (ruotsi)' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Kontot stängs/);
      await expectAccessible(page);
      await answer(page, 'Peru lopettaminen', null);
      await expect(page.getByText('Lopettaminen on peruttu.', { exact: false })).toBeVisible();
    });

    test('the auditor sees who did what, before and after, and exports it (AUD-1, AUD-3)', async ({ page, signIn }) => {
      await signIn('auditor@iisalmi.demo');
      await page.getByRole('link', { name: 'Tapahtumaloki' }).click();
      await page.getByRole('button', { name: 'Tapahtuma', exact: true }).click();
      await expectAccessible(page);
      await page.getByRole('checkbox', { name: 'Lopettamisesta ilmoitettu' }).check();
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/action=RETIREMENT_ANNOUNCED/);
      const row = page.getByRole('row').filter({ hasText: NAME });
      await expect(row).toContainText('Lopettamisesta ilmoitettu');
      await row.locator('summary').click();
      await expect(row.locator('del').filter({ hasText: 'Käytössä' })).toBeVisible();
      await expectAccessible(page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: /CSV/ }).click();
      expect((await download).suggestedFilename()).toBe('kanava-audit.csv');
    });

    test('others see no audit log', async ({ page, signIn }) => {
      await signIn('requester@iisalmi.demo');
      await expect(page.getByRole('link', { name: 'Tapahtumaloki' })).toHaveCount(0);
      await page.goto('/audit');
      await expect(page.getByText('Sinulla ei ole oikeutta tähän')).toBeVisible();
    });
  });
