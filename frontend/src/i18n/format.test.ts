import { describe, expect, test } from 'vitest';
import { formatIn, startOfDay } from './format';

const today = '2026-11-21';

describe('dates as each language writes them', () => {
  test.each([
    ['fi', '31.12.', '31.1.2027'],
    ['sv', '31.12', '31.1.2027'],
    ['en', '31 December', '31 January 2027'],
  ] as const)('%s', (language, thisYear, nextYear) => {
    const format = formatIn(language, today);
    expect(format.day('2026-12-31')).toBe(thisYear);
    expect(format.day('2027-01-31')).toBe(nextYear);
  });

  test.each([
    ['2026-11-21', 'tänään'],
    ['2026-11-22', 'huomenna'],
    ['2026-11-17', '4 päivää sitten'],
    ['2026-11-10', '10.11.'],
  ])('%s is near or far: %s', (day, words) => {
    expect(formatIn('fi', today).nearDay(day)).toBe(words);
  });

  test('an instant late in the evening of UTC belongs to the next day in Helsinki', () => {
    expect(formatIn('en', today).dayOf('2026-11-20T22:30:00Z')).toBe('21 November');
  });
});

test('numbers, lists and exact times are written as the language does', () => {
  const [fi, en] = [formatIn('fi', today), formatIn('en', today)];
  expect(fi.number(2.5)).toBe('2,5');
  expect(en.number(2.5)).toBe('2.5');
  expect(fi.list(['Päivittäjä 1', 'Päivittäjä 2'])).toBe('Päivittäjä 1 ja Päivittäjä 2');
  expect(fi.exact('2026-11-20T22:30:00Z')).toBe('21.11.2026 0.30');
  expect(fi.nearDayOf('2026-11-21T22:30:00Z', true)).toBe('Huomenna');
  expect(fi.text({ fi: 'yksikkö', sv: 'enhet', en: 'unit' })).toBe('yksikkö');
});

describe('the first instant of a local day', () => {
  test.each([
    ['2026-11-21', 0, '2026-11-20T22:00:00.000Z'],
    ['2026-07-01', 0, '2026-06-30T21:00:00.000Z'],
    ['2026-11-21', 1, '2026-11-21T22:00:00.000Z'],
    ['2026-03-29', 0, '2026-03-28T22:00:00.000Z'],
    ['2026-03-29', 1, '2026-03-29T21:00:00.000Z'],
    ['2026-10-25', 0, '2026-10-24T21:00:00.000Z'],
    ['2026-10-25', 1, '2026-10-25T22:00:00.000Z'],
  ])('%s and %i days later is %s', (day, later, instant) => {
    expect(startOfDay(day, later)).toBe(instant);
  });
});
