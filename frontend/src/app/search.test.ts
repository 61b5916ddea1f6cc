import { describe, expect, test } from 'vitest';
import { day, flag, manyOf, oneOf, parseSearch, platformIds, positive, stringifySearch, text } from './search';

describe('the address bar', () => {
  test('says several values under one name, as people read addresses', () => {
    const search = { status: ['ACTIVE', 'RETIRING'], search: 'kirjasto & museo', cursor: undefined };
    const written = stringifySearch(search);
    expect(written).toBe('?status=ACTIVE&status=RETIRING&search=kirjasto+%26+museo');
    expect(parseSearch(written)).toEqual({ status: ['ACTIVE', 'RETIRING'], search: 'kirjasto & museo' });
  });

  test('is believed only as far as it is understood', () => {
    const platforms = ['FACEBOOK', 'X'] as const;
    expect(manyOf(platforms, ['X', 'MYSPACE'])).toEqual(['X']);
    expect(manyOf(platforms, 'MYSPACE')).toBeUndefined();
    expect(oneOf(platforms, 'X')).toBe('X');
    expect(oneOf(platforms, undefined)).toBeUndefined();
    expect(platformIds(['X', 'OUR_OWN', 'X', '<b>', 7])).toEqual(['X', 'OUR_OWN']);
    expect(platformIds('x.com')).toBeUndefined();
    expect(text('  ')).toBeUndefined();
    expect(flag('true')).toBe(true);
    expect(flag('yes')).toBeUndefined();
    expect(day('2026-11-21')).toBe('2026-11-21');
    expect(day('yesterday')).toBeUndefined();
    expect(positive('12')).toBe(12);
    expect(positive(3)).toBe(3);
    expect(positive('-1')).toBeUndefined();
  });
});
