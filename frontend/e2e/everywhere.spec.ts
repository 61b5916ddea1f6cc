import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test';

const PAGES = [
  '/',
  '/accounts',
  '/accounts/new',
  '/notices',
  '/notices/delivery',
  '/standing-in',
  '/admin/messages',
  '/audit',
  '/admin/clients',
  '/public-list',
  '/public-list/embed',
  '/admin/units',
  '/admin/web-pages',
  '/admin/checks',
  '/admin/noted-addresses',
  '/admin/findings',
  '/admin/people',
  '/admin/organisation',
  '/password',
  '/lookup',
  '/api/v1/public/lookup.html',
  '/policy',
  '/policies/presets',
  '/platforms',
  '/platforms/FACEBOOK',
  '/admin/policy',
  '/public/iisalmi',
  '/no-such-page',
];

/** Pages whose address nobody knows by heart, and the link that leads to one of them. */
const BEHIND = [
  ['/admin/units', /^Säännöt: /],
  ['/admin/people', /^Vastuuhenkilö, verkkotoimitus/],
  ['/accounts', /Iisalmen kaupunki –/],
] as const;

async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** Somebody who sees every page. */
const EVERYTHING = 'administrator@iisalmi.demo';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page and popup is accessible, ${colorScheme}`, async ({ page, signIn }) => {
    test.setTimeout(420_000);
    await page.emulateMedia({ colorScheme });
    await page.goto('/sign-in');
    await settle(page);
    await expectAccessible(page);
    await signIn(EVERYTHING);
    for (const path of PAGES) {
      await page.goto(path);
      await settle(page);
      await expectAccessible(page);
    }
    await page.goto('/accounts');
    await settle(page);
    for (const name of ['Tila', 'Alusta', 'Yksikkö', /^Käyttäjävalikko/]) {
      await page
        .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
        .first()
        .click();
      await expect(page.locator(':popover-open')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.locator(':popover-open')).toHaveCount(0);
    }
    for (const [path, link] of BEHIND) {
      await page.goto(path);
      await page.getByRole('link', { name: link }).first().click();
      await settle(page);
      await expectAccessible(page);
    }
  });
}

test('nothing scrolls sideways at 320 px, nor at 200 % zoom', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn(EVERYTHING);
  // 200 % of a 1280 px screen leaves 640 px; 400 % leaves 320 px.
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 640 });
    for (const path of PAGES) {
      await page.goto(path);
      await settle(page);
      await expectNoSidewaysScroll(page);
    }
    for (const [path, link] of BEHIND) {
      await page.goto(path);
      await page.getByRole('link', { name: link }).first().click();
      await settle(page);
      await expectNoSidewaysScroll(page);
    }
  }
  await page.getByRole('button', { name: 'Valikko', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('link', { name: 'Tilit' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('with the keyboard alone one signs in, skips to the content and asks to close an account', async ({ page }) => {
  const press = (key: string, times = 1) => Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)));
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id);
  const tabTo = async (wanted: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await press('Tab');
      if (wanted.test((await focused()) ?? '')) return;
    }
    throw new Error(`Tab never came to ${wanted}; it stands at ${await focused()}`);
  };
  await page.goto('/sign-in');
  await settle(page);
  await tabTo(/^username$/);
  await page.keyboard.type('communications@iisalmi.demo');
  await tabTo(/^password$/);
  await page.keyboard.type('kanava-demo');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Hyvää/ })).toBeFocused();

  await page.goto('/accounts');
  await settle(page);
  await press('Tab');
  await expect(page.getByRole('link', { name: 'Siirry sisältöön' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Siirry sisältöön' })).toBeInViewport();
  await press('Enter');
  await expect(page.locator('#content')).toBeFocused();

  await tabTo(/^Alusta$/);
  await press('Enter');
  await press('Tab');
  await press('Space');
  await expect(page).toHaveURL(/platform=FACEBOOK/);
  await press('Escape');
  await tabTo(/^Minun Iisalmeni$/);
  await press('Enter');
  // A new page begins at its heading, and its title says where one is.
  await expect(page.getByRole('heading', { level: 1, name: 'Minun Iisalmeni' })).toBeFocused();
  await expect(page).toHaveTitle('Minun Iisalmeni – Kanava');
});

test('filters, search, sorting and page live in the address bar', async ({ page, signIn }) => {
  await signIn(EVERYTHING);
  await page.goto('/accounts?platform=YOUTUBE&platform=LINKEDIN&sort=-name');
  await expect(page.getByRole('button', { name: /^Alusta: / })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Tili' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('link', { name: 'Minun Iisalmeni' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Poista rajaukset' }).click();
  await expect(page).not.toHaveURL(/platform/);
  await page.getByRole('searchbox', { name: 'Nimi tai osoite' }).fill('%');
  await page.keyboard.press('Enter');
  // A per cent sign is a letter, not a wildcard.
  await expect(page.getByText('Rajauksilla ei löytynyt tilejä')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Minun Iisalmeni' }).first()).toBeVisible();
});

test('the language is switched at once, remembered, and told to the browser', async ({ page, signIn }) => {
  await signIn(EVERYTHING);
  await page.getByRole('button', { name: 'Svenska' }).click();
  await expect(page.getByRole('link', { name: 'Konton' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.goto('/accounts');
  await expect(page.getByRole('heading', { level: 1, name: 'Konton' })).toBeVisible();
  await expect(page).toHaveTitle('Konton – Kanava');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible();
  await expectAccessible(page);
});

test('without a network it says so, keeps what is shown, and goes on when it is back', async ({
  page,
  signIn,
  context,
}) => {
  await signIn(EVERYTHING);
  await page.goto('/accounts');
  await expect(page.getByRole('link', { name: 'Minun Iisalmeni' }).first()).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('Ei verkkoyhteyttä.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Minun Iisalmeni' }).first()).toBeVisible();
  await expectAccessible(page);
  // A page that wasn't visited yet can't be fetched now, and comes by itself afterwards.
  await page.getByRole('link', { name: 'Tapahtumaloki' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ei verkkoyhteyttä' })).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(page.getByText('Ei verkkoyhteyttä.')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Tapahtumaloki' })).toBeVisible();
});

test('wrong credentials and an ended session are told in plain words', async ({ page, signIn, context }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Käyttäjätunnus').fill('nobody@iisalmi.demo');
  await page.getByLabel('Salasana').fill('wrong');
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await expect(page.getByRole('alert')).toContainText('Käyttäjätunnus tai salasana on väärin');
  await expectAccessible(page);

  await signIn(EVERYTHING);
  await context.clearCookies();
  await page.goto('/accounts?platform=FACEBOOK');
  await expect(page.getByText('Istunto on päättynyt.', { exact: false })).toBeVisible();
  await page.getByLabel('Käyttäjätunnus').fill(EVERYTHING);
  await page.getByLabel('Salasana').fill('kanava-demo');
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  // Back where one was.
  await expect(page).toHaveURL(/\/accounts\?platform=FACEBOOK/);
});
