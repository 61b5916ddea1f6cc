import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { loadTexts, startLanguages } from '#/i18n';
import { PresentationDifference } from './PresentationDifference';
import type { Presentation } from './queries';

const words = (word: string) => ({ fi: word, sv: word, en: word });
const SHOWN: Presentation = {
  mainFirst: true,
  grouping: 'PLATFORM',
  order: 'NAME',
  languages: ['fi', 'sv'],
  recommended: [],
};

beforeAll(async () => {
  await startLanguages('fi');
  await loadTexts('later');
});

afterEach(cleanup);

const lines = (after: Presentation) => {
  render(<PresentationDifference before={SHOWN} after={after} />);
  return screen.queryAllByRole('listitem').map((line) => line.textContent);
};

test('what is shown otherwise is told before it is published, each choice by its name (OUT-ONE)', () => {
  expect(
    lines({
      mainFirst: false,
      grouping: 'UNIT',
      order: 'SINCE',
      languages: ['sv', 'fi'],
      intro: words('Hei'),
      recommended: [{ audience: words('Nuoret'), services: [{ name: words('Netari'), url: 'https://netari.fi' }] }],
    }),
  ).toEqual([
    'Pääkanavat ensin: kyllä → ei',
    'Ryhmittely: Alustoittain → Yksiköittäin',
    'Järjestys ryhmän sisällä: Nimen mukaan → Vanhin ensin',
    'Sivun kielet: suomi, ruotsi → ruotsi, suomi',
    'Oma johdanto luettelon alkuun: tyhjä → Hei / Hei / Hei',
    'Muiden palveluja: tyhjä → Nuoret: Netari (https://netari.fi)',
  ]);
});

test('where it is all the same nothing is said', () => {
  expect(lines({ ...SHOWN, languages: [...SHOWN.languages] })).toEqual([]);
});
