import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export const PASSWORD = 'kanava-demo';

/** Default labels of the kit that must never be read by anybody here. */
const NORWEGIAN = /\b(Lukk|Fjern|Forrige|Neste|Tøm|Søk|Laster|Valgt|Slett)\b/;

type Fixtures = { quietConsole: undefined; signIn: (username: string) => Promise<void> };

export const test = base.extend<Fixtures>({
  /** Every journey fails on a message about the content security policy and on an error nobody caught. */
  quietConsole: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/content security policy|refused to (apply|load|execute)/i.test(message.text()))
          complaints.push(message.text());
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],

  signIn: async ({ page }, use) => {
    await use(async (username) => {
      await page.context().clearCookies();
      await page.goto('/lookup');
      await page.evaluate(() => localStorage.removeItem('kanava.signedIn'));
      await page.goto('/sign-in');
      await page.getByLabel('Käyttäjätunnus').fill(username);
      await page.getByLabel('Salasana').fill(PASSWORD);
      await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
      await expect(page.getByRole('heading', { level: 1, name: /^Hyvää/ })).toBeVisible();
    });
  },
});

/** No axe finding on what is shown now, no sideways scrolling, and no word of the kit's own language. */
export async function expectAccessible(page: Page): Promise<void> {
  // What fades in has half its contrast on the way.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await page.locator('body').textContent()).not.toMatch(NORWEGIAN);
  const labels = await page.locator('[aria-label]').evaluateAll((found) => found.map((it) => it.ariaLabel ?? ''));
  expect(labels.filter((label) => NORWEGIAN.test(label))).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(width);
}

export { expect };
