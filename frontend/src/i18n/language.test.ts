import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
});

async function startedWith(languages: readonly string[]): Promise<string> {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  const { startLanguages } = await import('./index');
  await startLanguages();
  return document.documentElement.lang;
}

describe('the language at the first visit', () => {
  test.each([
    [['sv-FI', 'fi'], 'sv'],
    [['de-DE', 'en-GB'], 'en'],
    [['de-DE'], 'fi'],
  ])('of a browser that prefers %j is %s', async (languages, expected) => {
    expect(await startedWith(languages)).toBe(expected);
    // Nothing was chosen yet, so nothing is remembered.
    expect(localStorage.getItem('kanava.language')).toBeNull();
  });
});

test('a language that was chosen is remembered, and told to the page', async () => {
  await startedWith(['fi']);
  const { chooseLanguage, useLanguage } = await import('./index');
  const language = renderHook(() => useLanguage()).result;
  await act(() => chooseLanguage('en'));
  expect(language.current).toBe('en');
  vi.resetModules();
  expect(await startedWith(['fi'])).toBe('en');
});

test('a page that needs all texts has them, and keeps them when another language is chosen', async () => {
  await startedWith(['fi']);
  const { chooseLanguage, loadTexts, useTranslation } = await import('./index');
  const page = renderHook(() => useTranslation().t(($) => $.platforms.title)).result;
  expect(page.current).not.toBe('Alustat');
  await act(() => loadTexts('later'));
  await act(() => chooseLanguage('sv'));
  expect(page.current).toBe('Plattformar');
});
