import type { Page } from '@playwright/test';
import { openAccount } from './steps';
import { expect, test } from './test';

const EVERYBODY = ['Omat tehtävät', 'Tilit', 'Julkinen luettelo', 'Tarkista tili', 'Pelisäännöt', 'Alustat'];
const PROVED = 'Iisalmen kaupunki – City of Iisalmi';

/** What each sees of a proved account that another unit answers for, in the navigation and on pages. */
const ROLES: Record<string, { entries: string[]; pages: string[]; actions: string[] }> = {
  requester: { entries: EVERYBODY, pages: ['/accounts/new'], actions: [] },
  supervisor: { entries: EVERYBODY, pages: ['/accounts/new'], actions: [] },
  management: { entries: EVERYBODY, pages: ['/accounts/new'], actions: [] },
  responsible: {
    entries: EVERYBODY,
    pages: ['/accounts/new'],
    actions: ['Tili on kaapattu', 'Varmenna nyt', 'Ehdota muutosta', 'Aloita lopettaminen'],
  },
  updater1: { entries: EVERYBODY, pages: ['/accounts/new'], actions: ['Tili on kaapattu', 'Varmenna nyt'] },
  communications: {
    entries: [...EVERYBODY, 'Verkkosivut', 'Tarkistukset', 'Valeprofiilit', 'Löydökset'],
    pages: [
      '/accounts/new',
      '/public-list',
      '/admin/web-pages',
      '/admin/checks',
      '/admin/noted-addresses',
      '/admin/findings',
    ],
    actions: ['Tili on kaapattu', 'Varmenna nyt', 'Ehdota muutosta', 'Aloita lopettaminen'],
  },
  webeditor: {
    entries: [...EVERYBODY, 'Verkkosivut', 'Tarkistukset', 'Valeprofiilit', 'Löydökset'],
    pages: ['/accounts/new', '/admin/web-pages', '/admin/checks', '/admin/noted-addresses', '/admin/findings'],
    actions: ['Varmenna nyt'],
  },
  auditor: { entries: [...EVERYBODY, 'Tapahtumaloki'], pages: ['/audit'], actions: [] },
  administrator: {
    entries: [
      ...EVERYBODY,
      'Yksiköt',
      'Verkkosivut',
      'Tarkistukset',
      'Valeprofiilit',
      'Löydökset',
      'Henkilöt',
      'Organisaatio',
      'Viestit',
      'Rajapintatunnukset',
      'Sääntöjen valmistelu',
      'Tapahtumaloki',
    ],
    pages: [
      '/public-list',
      '/audit',
      '/admin/units',
      '/admin/web-pages',
      '/admin/checks',
      '/admin/noted-addresses',
      '/admin/findings',
      '/admin/people',
      '/admin/organisation',
      '/admin/clients',
    ],
    actions: [],
  },
};
const GUARDED = [
  '/accounts/new',
  '/public-list',
  '/audit',
  '/admin/units',
  '/admin/web-pages',
  '/admin/checks',
  '/admin/noted-addresses',
  '/admin/findings',
  '/admin/people',
  '/admin/organisation',
  '/admin/clients',
];

const words = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => found.map((it) => it.textContent?.trim()));

for (const [role, { entries, pages, actions }] of Object.entries(ROLES)) {
  test(`${role} sees what it may do and nothing else`, async ({ page, signIn }) => {
    await signIn(`${role}@iisalmi.demo`);
    const navigation = page.getByRole('navigation', { name: 'Päävalikko' });
    // The number of waiting tasks stands beside its entry and changes.
    const seen = await navigation.getByRole('link').evaluateAll((links) =>
      links.map((link) =>
        Array.from(link.childNodes)
          .filter((it) => it.nodeType === Node.TEXT_NODE)
          .map((it) => it.textContent)
          .join(''),
      ),
    );
    expect(seen.filter((entry) => entry !== 'Kanava')).toEqual(entries);
    await expect(navigation.getByRole('link', { name: 'Julkinen luettelo' })).toHaveAttribute(
      'href',
      pages.includes('/public-list') ? '/public-list' : '/public/iisalmi',
    );
    await expect(page.getByRole('link', { name: 'Pyydä uutta tiliä' })).toHaveCount(
      pages.includes('/accounts/new') ? 1 : 0,
    );

    await openAccount(page, PROVED);
    await expect(page.getByRole('heading', { name: 'Historia' })).toBeVisible();
    // To copy a text is nobody's privilege.
    const offered = (await words(page, 'main button.ds-button:visible, main a.ds-button:visible')).filter(
      (word) => word !== 'Kopioi teksti',
    );
    expect(offered).toEqual(actions);

    for (const path of GUARDED) {
      await page.goto(path);
      const refusal = page.getByRole('heading', { level: 1, name: 'Sinulla ei ole oikeutta tähän' });
      if (pages.includes(path)) {
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(refusal).toHaveCount(0);
      } else {
        await expect(refusal).toBeVisible();
        await expect(page.locator('main a.ds-button, main button.ds-button')).toHaveText(['Siirry omiin tehtäviin']);
      }
    }
  });
}
