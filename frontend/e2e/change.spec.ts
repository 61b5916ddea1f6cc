import type { Page } from '@playwright/test';
import { answer, lookup, openAccount, openTask } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const APPROVED = 'Iisalmen kaupunki';
const WANTED = 'Iisalmen kaupungin videot';
const ADDRESS = 'https://www.youtube.com/user/Iisalmenkaupunki';

/** The account among those on the public list. */
const listed = async (page: Page) => {
  await page.goto('/public/iisalmi');
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'youtube.com' }) });
};

/** CHANGE-1: the facts change when somebody has decided so, and the public reads the approved ones until then. */
test.describe
  .serial('a change of an account in use', () => {
    test('the responsible person proposes it; the public keeps what was approved (CHANGE-1)', async ({
      page,
      signIn,
    }) => {
      await signIn('responsible@iisalmi.demo');
      await openAccount(page, APPROVED);
      await page.getByRole('link', { name: 'Ehdota muutosta' }).click();
      await expect(page.getByRole('heading', { level: 1, name: `Ehdota muutosta: ${APPROVED}` })).toBeVisible();
      await expect(page.getByLabel('Alusta')).toHaveCount(0);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1360, height: 860 });

      // What the rules ask of a request they ask of its change, beside the field.
      await page.getByLabel('Tilin nimi').fill('');
      await page.getByRole('button', { name: 'Lähetä muutosehdotus' }).click();
      const faults = page.getByRole('heading', { name: 'Korjaa nämä kohdat' }).locator('..');
      await faults.getByRole('link', { name: /Tilin nimi/ }).click();
      await expect(page.getByLabel('Tilin nimi')).toBeFocused();
      await expectAccessible(page);

      // What is typed stays in the window, and the form says that it goes on with it.
      await page.getByLabel('Tilin nimi').fill(WANTED);
      await page.reload();
      await expect(page.getByText('Jatkat ehdotusta, jota kirjoitit aiemmin tässä ikkunassa.')).toBeVisible();
      await expect(page.getByLabel('Tilin nimi')).toHaveValue(WANTED);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Aloita hyväksytyistä tiedoista' }).click();
      await expect(page.getByLabel('Tilin nimi')).toHaveValue(APPROVED);
      await page.getByLabel('Tilin nimi').fill(WANTED);
      await page.getByRole('button', { name: 'Lähetä muutosehdotus' }).click();
      await expect(page.getByText('Muutosehdotus on lähetetty.')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1, name: APPROVED, exact: true })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Muutosehdotus on käsiteltävänä' })).toBeVisible();
      await expect(page.locator('del').filter({ hasText: APPROVED })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Hyväksy' })).toHaveCount(0);
      await expectAccessible(page);
      await expect(await listed(page)).toContainText(APPROVED);
      await lookup(page, ADDRESS);
      await expect(page.getByText(/Virallinen/).first()).toBeVisible();
      await expect(page.getByText(WANTED)).toHaveCount(0);
    });

    test('the decider sees the differences and returns it; it is mended and proposed again (APP-outcome)', async ({
      page,
      signIn,
    }) => {
      await signIn('supervisor@iisalmi.demo');
      await openTask(page, new RegExp(`muutetaanko tilin ${APPROVED} tietoja`));
      await expect(page.getByRole('heading', { name: 'Muutetaanko tilin tietoja?' })).toBeVisible();
      await expect(page.getByText(WANTED).first()).toBeVisible();
      // A no without words leads to where they are missing.
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: 'Palauta täydennettäväksi' }).click();
      await dialog.getByRole('button', { name: 'Palauta täydennettäväksi' }).click();
      await expect(dialog.getByRole('textbox').last()).toBeFocused();
      await expect(dialog.getByRole('textbox').last()).toHaveAttribute('aria-invalid', 'true');
      await dialog.getByRole('button', { name: 'Peruuta' }).click();
      await expect(dialog).toBeHidden();
      await answer(page, 'Palauta täydennettäväksi', 'Kerro nimessä, kenen videoita ne ovat.');
      await expect(page.getByText('Ehdotus on palautettu tekijälleen.')).toBeVisible();

      await signIn('responsible@iisalmi.demo');
      await openTask(page, new RegExp(`Täydennä.*${APPROVED}`));
      await expect(page.getByLabel('Tilin nimi')).toHaveValue(WANTED);
      await page.getByLabel('Kenelle tili on?').fill('Asukkaat ja kaupungin ystävät');
      await page.getByRole('button', { name: 'Lähetä muutosehdotus' }).click();
      await expect(page.getByText('Muutosehdotus on lähetetty.')).toBeVisible();
    });

    test('approved, the new facts stand on the account and in public at once, and in the history', async ({
      page,
      signIn,
    }) => {
      await signIn('supervisor@iisalmi.demo');
      await openTask(page, new RegExp(`muutetaanko tilin ${APPROVED} tietoja`));
      await page.getByRole('button', { name: 'Hyväksy' }).click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await answer(page, 'Hyväksy', null);
      await expect(page.getByText('Muutos on hyväksytty.').first()).toBeVisible();
      await expect(page.getByRole('heading', { level: 1, name: WANTED })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Viimeisin muutos hyväksyttiin' })).toBeVisible();
      await expect(page.getByText('Muutos hyväksytty', { exact: true })).toBeVisible();
      await expectAccessible(page);
      await expect(await listed(page)).toContainText(WANTED);
      await lookup(page, ADDRESS);
      await expect(page.getByText(WANTED).first()).toBeVisible();
    });
  });
