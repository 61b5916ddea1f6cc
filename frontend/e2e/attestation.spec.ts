import { lookup, openAccount, verify, writePage } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const PROFILE = 'www.facebook.com/rautalampitakaisinmaailmankartalle';
const NAME = 'Rautalampi takaisin maailmankartalle';
const PNG = Buffer.from('89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C489', 'hex');

test.describe
  .serial('what programs are not let in to see', () => {
    test('VER-manual: one person attests with a picture, and may not confirm it', async ({ page, signIn }) => {
      test.setTimeout(120_000);
      await writePage(page, PROFILE, 'Kirjaudu sisään');
      await signIn('webeditor@rautalampi.demo');
      await openAccount(page, NAME);
      await verify(page);
      const card = page.getByRole('region', { name: 'Käsin todettu' });
      await expect(card).toContainText('Kanava ei pääse lukemaan tätä sivua');
      await expectAccessible(page);
      await card.getByRole('button', { name: /^Totea käsin/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Lähetä vahvistettavaksi' }).click();
      await expect(dialog).toContainText('Valitse, mitä näit.');
      await expect(dialog).toContainText('Valitse kuva siitä, mitä näit.');
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1360, height: 860 });
      for (const seen of await dialog.getByRole('checkbox').all()) await seen.check();
      await dialog
        .getByLabel('Kuvakaappaus')
        .setInputFiles({ name: 'profiili.png', mimeType: 'image/png', buffer: PNG });
      await expect(dialog).toContainText('Valittu: profiili.png');
      await dialog.getByRole('button', { name: 'Lähetä vahvistettavaksi' }).click();
      await expect(card).toContainText('Odottaa vahvistusta');
      await expect(card.getByRole('button', { name: 'Vahvista', exact: true })).toHaveCount(0);
      await expectAccessible(page);
    });

    test('VER-manual, EVID-LEVELS: a second person confirms, and the public hears on what it stands', async ({
      page,
      signIn,
    }) => {
      test.setTimeout(120_000);
      await signIn('communications@rautalampi.demo');
      await page.getByRole('link', { name: new RegExp(`^Tarkasta: Vahvista käsin todettu: ${NAME}`) }).click();
      const card = page.getByRole('region', { name: 'Käsin todettu' });
      await card.getByRole('button', { name: 'Vahvista', exact: true }).click();
      await expectAccessible(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Vahvista', exact: true }).click();
      await expect(card).toContainText('Vahvistettu');
      await expect(page.getByText(/kahden toteama, voimassa .* asti/).first()).toBeVisible();
      await expect(page.getByText('Varmennettu', { exact: true })).toBeVisible();
      await expect(page.getByText('Käsin todettu vahvistettu')).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1360, height: 860 });

      await lookup(page, PROFILE);
      await expect(page.getByRole('heading', { name: 'Kyllä, tämä on virallinen tili' })).toBeVisible();
      await expect(page.getByText('Kaksi henkilöä on todennut tilin aidoksi', { exact: false })).toBeVisible();
      await expectAccessible(page);
      await page.goto('/public/rautalampi');
      await expect(page.getByText(/kahden henkilön toteama/)).toBeVisible();
      await expectAccessible(page);
    });
  });
