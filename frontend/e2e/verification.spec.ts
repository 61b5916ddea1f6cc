import { announceRetirement, lookup, openAccount, verify, writePage } from './steps';
import { expect, expectAccessible, test } from './test';

const PROFILE = 'www.facebook.com/minuniisalmeni';

test.describe
  .serial('the proof by mutual links', () => {
    test('each check is shown by itself; a missing link comes with the text to paste (IIS-3.4a, IIS-3.4b)', async ({
      page,
      signIn,
    }) => {
      await writePage(page, PROFILE, 'Minun Iisalmeni\nTapahtumia ja uutisia');
      await signIn('communications@iisalmi.demo');
      await openAccount(page, 'Minun Iisalmeni');
      await verify(page);
      const card = page.getByRole('region', { name: 'Onko tili aidosti meidän?' });
      await expect(card.getByRole('listitem')).toHaveCount(3);
      await expect(card.getByText('puuttuu', { exact: true })).toHaveCount(2);
      await expect(card.getByText(/voimassa .* asti/)).toHaveCount(1);
      // It stands among the folded details of other checks as well.
      const remedy = card.getByText(/https:\/\/www\.iisalmi\.fi\/some/).filter({ visible: true });
      await expect(remedy.first()).toBeVisible();
      await expectAccessible(page);

      // There is time to mend it, and the page says until when (VER-repeat).
      await expect(card).toContainText(/Tili pysyy varmennettuna .* asti/);
      await lookup(page, 'facebook.com/MinunIisalmeni');
      await expect(page.getByRole('heading', { name: 'Kyllä, tämä on virallinen tili' })).toBeVisible();
      await expectAccessible(page);
    });

    test('mended and checked again it is official, in every usual spelling (VER-lookup)', async ({ page, signIn }) => {
      await writePage(page, PROFILE, 'Minun Iisalmeni, ylläpitäjä Iisalmen kaupunki\nhttps://www.iisalmi.fi/some');
      await signIn('communications@iisalmi.demo');
      await openAccount(page, 'Minun Iisalmeni');
      await verify(page);
      await expect(page.getByText('Varmennettu', { exact: true })).toBeVisible();
      for (const spelling of [
        'https://www.facebook.com/MinunIisalmeni',
        'm.facebook.com/MinunIisalmeni/?ref=page',
        'FB.com/minuniisalmeni',
        'http://fi-fi.facebook.com/minuniisalmeni/',
      ]) {
        await lookup(page, spelling);
        await expect(page.getByRole('heading', { name: 'Kyllä, tämä on virallinen tili' })).toBeVisible();
        await expect(page.getByText('Iisalmen kaupunki · Minun Iisalmeni, Facebook')).toBeVisible();
      }
      await expectAccessible(page);
      await lookup(page, 'https://www.facebook.com/MinunIisalmeniVirallinen');
      await expect(
        page.getByRole('heading', { name: 'Emme voi vahvistaa, että tämä on virallinen tili' }),
      ).toBeVisible();
      await lookup(page, 'https://www.facebook.com/groups');
      await expect(
        page.getByRole('heading', { name: 'Tämä ei ole profiilin osoite millään tuntemallamme alustalla' }),
      ).toBeVisible();
    });

    test('the list is previewed and downloaded, and read without signing in (PUB-formats)', async ({
      page,
      signIn,
    }) => {
      await signIn('administrator@iisalmi.demo');
      await page.getByRole('link', { name: 'Julkinen luettelo' }).click();
      await expect(page.getByText('Minun Iisalmeni').first()).toBeVisible();
      await expectAccessible(page);
      for (const [button, file] of [
        ['HTML-katkelma', 'iisalmi.html'],
        ['JSON', 'iisalmi.json'],
        ['CSV', 'iisalmi.csv'],
      ] as const) {
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: button, exact: true }).click();
        expect((await download).suggestedFilename()).toBe(file);
      }
      await page.getByRole('link', { name: 'Katso luettelo kirjautumatta' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Viralliset tilit: Iisalmen kaupunki' })).toBeVisible();
      await expectAccessible(page);
    });

    test('a closing account says so in public, and where to go (IIS-3.6b)', async ({ page, signIn }) => {
      await signIn('responsible@iisalmi.demo');
      await openAccount(page, 'Minun Iisalmeni');
      await announceRetirement(page, 'Siirrymme yhteen kanavaan.', 'https://www.iisalmi.fi/ajankohtaista');
      await lookup(page, 'facebook.com/MinunIisalmeni');
      await expect(page.getByRole('heading', { name: /^Kyllä, mutta tili lopetetaan/ })).toBeVisible();
      await expect(page.getByRole('link', { name: 'iisalmi.fi/ajankohtaista' })).toBeVisible();
      await expectAccessible(page);
      await page.goto('/public/iisalmi');
      await expect(page.getByText(/Lopetetaan .* Seuraa jatkossa:/)).toBeVisible();
      await expectAccessible(page);
    });
  });
