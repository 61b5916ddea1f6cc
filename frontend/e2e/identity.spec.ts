import { lookup } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const TAKEN = 'www.instagram.com/rautalampi';
const OLD = 'x.com/rautalampi';
const NEW = 'x.com/rautalampi_fi';

test.describe
  .serial('profiles that are not who was approved', () => {
    test('ID-PIN: an address that belongs to somebody else is a task with what to do, and official to nobody', async ({
      page,
      signIn,
    }) => {
      test.setTimeout(120_000);
      await signIn('responsible@rautalampi.demo');
      const task = page.getByRole('link', { name: /Toimi heti: tilin Rautalampi osoite on jonkun muun/ });
      // The first checks of a new installation come in a minute.
      await expect(async () => {
        await page.reload();
        await expect(task).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
      await task.click();
      const card = page.getByRole('region', { name: 'Tunnistetiedot' });
      await expect(card).toContainText('Osoite kuuluu nyt jollekin muulle');
      await expect(card).toContainText('Hyväksytty: Rautalampi');
      await expect(card).toContainText('Alustalla nyt: Mökkivinkit');
      await expect(card).toContainText('Poistakaa linkit omilta sivuilta');
      // Communications alone says that it is right after all.
      await expect(card.getByRole('button')).toHaveCount(0);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1360, height: 860 });

      await lookup(page, TAKEN);
      await expect(page.getByRole('heading', { name: 'Kyllä, tämä on virallinen tili' })).toHaveCount(0);
      await expect(page.getByRole('heading', { name: /rekisteri|vahvist/i }).first()).toBeVisible();
      await page.goto('/public/rautalampi');
      await expect(page.getByRole('link', { name: /x\.com\/rautalampi|Rautalampi/ }).first()).toBeVisible();
      await expect(page.locator(`a[href*="${TAKEN}"]`)).toHaveCount(0);
    });

    test('ID-PIN: a renamed handle is accepted by communications, and the old address leads to the new one', async ({
      page,
      signIn,
    }) => {
      test.setTimeout(120_000);
      await signIn('communications@rautalampi.demo');
      await page.getByRole('link', { name: /Selvitä, miksi tilin Rautalampi tiedot ovat muuttuneet/ }).click();
      const card = page.getByRole('region', { name: 'Tunnistetiedot' });
      await expect(card).toContainText('Tilin tiedot alustalla ovat muuttuneet');
      await expect(card).toContainText(`Alustalla nyt: ${NEW}`);
      await expectAccessible(page);
      await card.getByRole('button', { name: 'Hyväksy uudet tiedot' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(`Tili siirtyy osoitteeseen ${NEW}`);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Hyväksy', exact: true }).click();
      await expect(page.getByText('Uudet tiedot hyväksytty')).toBeVisible();
      await expect(card).toContainText('Ennallaan');
      await card.getByText('Aiempi nimi').click();
      await expect(card).toContainText('rautalampi');
      await expectAccessible(page);

      await lookup(page, OLD);
      await expect(page.getByRole('link', { name: new RegExp(NEW) }).first()).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Tämä osoite ei ole enää virallinen' })).toBeVisible();
      await expectAccessible(page);
      await lookup(page, NEW);
      await expect(page.getByRole('heading', { name: 'Kyllä, tämä on virallinen tili' })).toBeVisible();
    });
  });
