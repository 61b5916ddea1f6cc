import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import script from '../../../public/embed/3/kanava-list.js?raw';

const words = (word: string) => ({ fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` });

const LIST = {
  organisation: { slug: 'talo', name: words('Talo') },
  intro: words('Intro'),
  disclaimer: words('Asiointi'),
  platforms: [{ id: 'X', name: 'X' }],
  sections: [
    { heading: words('Ensin'), size: 1 },
    { heading: words('Sitten'), size: 2 },
  ],
  accounts: ['a', 'b', 'c'].map((name) => ({
    name,
    address: `https://x.com/${name}`,
    platform: 'X',
    answers: words('Vastaa'),
    confidential: words('Muualla'),
  })),
  recommended: [{ audience: words('Nuoret'), services: [{ name: words('Apu'), url: 'https://apu.example/' }] }],
  recommendedText: words('Muiden'),
  warnings: [],
};

beforeAll(() => {
  // As a page of others runs it.
  new Function(script)();
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = '';
});

async function shown(list: object, lang?: string) {
  vi.stubGlobal('fetch', () => Promise.resolve({ json: () => Promise.resolve(structuredClone(list)) }));
  const element = document.createElement('kanava-list');
  if (lang) element.lang = lang;
  document.body.append(element);
  await vi.waitFor(() => expect(element.shadowRoot).not.toBeNull());
  return element.shadowRoot as ShadowRoot;
}

const texts = (root: ShadowRoot, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent);

test.each([
  ['sv', undefined, 'sv'],
  ['sv-FI', undefined, 'sv'],
  ['EN-gb', undefined, 'en'],
  [undefined, 'sv-FI', 'sv'],
  ['de', undefined, 'fi'],
  [undefined, undefined, 'fi'],
])('an element in %s on a page in %s is written in %s', async (own, page, language) => {
  document.documentElement.lang = page ?? '';
  expect(texts(await shown(LIST, own), 'p').at(-1)).toBe(`Asiointi ${language}`);
});

test('what the organisation says first and services of others stand in it as on the page (LSK-dir)', async () => {
  const root = await shown(LIST, 'fi');
  expect(texts(root, 'p')).toEqual(['Intro fi', 'Muiden fi', 'Asiointi fi']);
  expect(texts(root, 'h2')).toEqual(['Ensin fi', 'Sitten fi', 'Nuoret fi']);
  expect([...root.querySelectorAll('section')].map((section) => section.querySelectorAll('li').length)).toEqual([
    1, 2, 1,
  ]);
  expect(root.querySelector('section:last-of-type a')?.getAttribute('href')).toBe('https://apu.example/');
});

test.each(['fi', 'sv', 'en'] as const)('a list without accounts says so in words: %s', async (language) => {
  const root = await shown({ ...LIST, sections: [], accounts: [], emptyText: words('Tyhjä') }, language);
  expect(texts(root, 'p')).toEqual([
    `Intro ${language}`,
    `Tyhjä ${language}`,
    `Muiden ${language}`,
    `Asiointi ${language}`,
  ]);
});

// Marked, which is yellow by itself: the policy of a page may forbid styles.
test('a warning stands out above the list, and leads nowhere (MODE-RED)', async () => {
  const hijacked = { name: 'Lukijat', platformName: 'X', warning: words('Kaapattu.'), warningNote: 'Selvitämme.' };
  const root = await shown({ ...LIST, warnings: [hijacked, { ...hijacked, warningNote: undefined }] }, 'sv');
  expect(texts(root, 'p:first-child > mark')).toEqual(['⚠ Lukijat, X. Kaapattu. sv Selvitämme.']);
  expect(texts(root, 'mark')).toEqual(['⚠ Lukijat, X. Kaapattu. sv Selvitämme.', '⚠ Lukijat, X. Kaapattu. sv ']);
  expect(root.querySelector('mark a')).toBeNull();
});

test('a closing account that leads nowhere says so without a successor', async () => {
  const [account] = LIST.accounts;
  const root = await shown(
    {
      ...LIST,
      recommended: [],
      sections: [{ heading: words('Ensin'), size: 1 }],
      accounts: [{ ...account, closing: words('Suljetaan.') }],
    },
    'fi',
  );
  expect(texts(root, 'li')).toEqual(['a, X. Suljetaan. fi Vastaa fi Muualla fi']);
});

test('without either there is the list alone', async () => {
  const root = await shown({ ...LIST, intro: undefined, recommended: [], recommendedText: undefined }, 'fi');
  expect(texts(root, 'p')).toEqual(['Asiointi fi']);
  expect(texts(root, 'h2')).toEqual(['Ensin fi', 'Sitten fi']);
});
