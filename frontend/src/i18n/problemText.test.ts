import { renderHook } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '#/api/problem';
import { loadTexts, startLanguages } from './index';
import { useProblemText } from './problemText';

beforeAll(async () => {
  await startLanguages('fi');
  await loadTexts('later');
});

const texts = () => renderHook(() => useProblemText()).result.current;

describe('a fault of a field', () => {
  test.each([
    [{ code: 'too-few-updaters', params: { min: '2' } }, /2 päivittäjää/],
    [{ code: 'too-short', params: { min: '1' } }, /^Täytä tämä kohta\.$/],
    [{ code: 'notice-too-short', params: { days: '30', earliest: '2026-12-22' } }, /30 päivää/],
  ])('is told with its numbers', (fault, text) => {
    expect(texts().fieldText(fault)).toMatch(text);
  });

  test('of a kind nobody knew when this was built is still told', () => {
    expect(texts().fieldText({ code: 'of-another-century' })).toBe(texts().fieldText({ code: 'unknown' }));
  });
});

describe('a problem', () => {
  test('has a title and what to do', () => {
    expect(texts().problemText(new Problem('not-allowed', 403)).title).toBe('Sinulla ei ole oikeutta tähän');
  });

  test('tells states in words and days as the language writes them', () => {
    const { title, text } = texts().problemText(
      new Problem('action-not-possible', 409, { status: 'RETIRED', action: 'VERIFY' }),
    );
    expect(title + text).not.toMatch(/RETIRED|VERIFY|\{\{/);
    expect(title + text).toMatch(/Lopetettu/i);
  });

  test('of a kind nobody knew is unexpected', () => {
    expect(texts().problemText(new Problem('of-another-century', 418))).toEqual(
      texts().problemText(new Problem('unexpected', 0)),
    );
  });
});
