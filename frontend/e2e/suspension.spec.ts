import { lookup, openAccount } from './steps';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const PROFILE = 'www.facebook.com/rautalampitakaisinmaailmankartalle';
const NAME = 'Rautalampi takaisin maailmankartalle';
const NOTE = 'Oikeat tiedotteet ovat osoitteessa www.rautalampi.fi.';

test.describe
  .serial('an account in somebody else’s hands (MODE-RED)', () => {
    test('whoever posts in it takes it out of use, and the public is warned at once', async ({ page, signIn }) => {
      await signIn('updater1@rautalampi.demo');
      await openAccount(page, NAME);
      await page.getByRole('button', { name: 'Tili on kaapattu' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByLabel(/^Syy/)).toHaveValue('');
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1360, height: 860 });
      await dialog.getByLabel(/^Lisäys julkiseen varoitukseen/).fill(NOTE);
      await dialog.getByRole('button', { name: 'Keskeytä käyttö' }).click();

      const card = page.getByRole('region', { name: 'Tili on kaapattu: toimi näin' });
      await expect(card).toContainText('Ilmoita heti tietoturvasta vastaaville');
      await expect(card.getByRole('link', { name: 'Ilmoita kaapatusta tilistä: Facebook' })).toHaveAttribute(
        'href',
        'https://www.facebook.com/hacked',
      );
      await expect(page.getByText('Käyttö keskeytetty', { exact: true }).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Varmenna' })).toHaveCount(0);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1360, height: 860 });

      await lookup(page, PROFILE);
      await expect(page.getByRole('heading', { name: 'Varo: tämä tili on kaapattu' })).toBeVisible();
      await expect(page.getByText(NOTE)).toBeVisible();
      await expectAccessible(page);
      await page.goto('/public/rautalampi');
      const warnings = page.getByRole('region', { name: 'Varoitukset' });
      await expect(warnings).toContainText(NOTE);
      await expect(warnings.getByRole('link')).toHaveCount(0);
      await expectAccessible(page);
    });

    test('two people bring it back, with what was learnt', async ({ page, signIn }) => {
      await signIn('updater1@rautalampi.demo');
      await page.getByRole('link', { name: new RegExp(`^Katso ohje: Turvaa tili: ${NAME}`) }).click();
      await page.getByRole('button', { name: 'Esitä takaisin käyttöön' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Lähetä vahvistettavaksi' }).click();
      await expect(dialog.locator('[aria-invalid="true"]')).toHaveCount(3);
      await expectAccessible(page);
      await dialog.getByLabel('Mitä tapahtui?').fill('Salasana oli käytössä toisessa palvelussa, josta se vuosi.');
      await dialog
        .getByLabel('Mitä tehtiin?')
        .fill('Salasana vaihdettiin, istunnot päätettiin ja julkaisut poistettiin.');
      await dialog.getByLabel('Mikä muuttuu tästä eteenpäin?').fill('Kirjaudutaan vain monivaiheisesti.');
      await dialog.getByRole('button', { name: 'Lähetä vahvistettavaksi' }).click();
      await expect(page.getByText('Paluu käyttöön odottaa toista henkilöä', { exact: false })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Ota takaisin käyttöön' })).toHaveCount(0);

      await signIn('communications@rautalampi.demo');
      await page.getByRole('link', { name: new RegExp(`^Lue ja päätä: Päätä paluusta: ${NAME}`) }).click();
      await expect(page.getByText('Salasana oli käytössä toisessa palvelussa', { exact: false })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Ota takaisin käyttöön' }).click();
      await expectAccessible(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Ota takaisin käyttöön' }).click();
      await expect(page.getByText('Käytössä', { exact: true }).first()).toBeVisible();
      await page.getByText('Mitä tapahtui ja mitä opittiin').click();
      await expect(page.getByText('Kirjaudutaan vain monivaiheisesti.')).toBeVisible();
      await expectAccessible(page);

      await page.goto('/public/rautalampi');
      // The municipality may be warning of another one.
      await expect(page.getByRole('region', { name: 'Pääkanavat' })).toBeVisible();
      await expect(page.getByText(NOTE)).toHaveCount(0);
    });
  });
