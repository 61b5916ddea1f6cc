import { expect, test } from 'vitest';
import { hasBegun, sorted } from './periods';
import type { StandingIn } from './queries';

const period = (id: string, absent: string, standIn: string): StandingIn => ({
  id,
  absent: { id: absent, name: absent },
  standIn: { id: standIn, name: standIn },
  fromOn: '2026-12-21',
  toOn: '2027-01-06',
});

test('periods stand under what they are to the reader', () => {
  const items = [period('1', 'me', 'a'), period('2', 'b', 'me'), period('3', 'a', 'b')];
  const { forMe, mine, others } = sorted(items, 'me');
  expect([forMe, mine, others].map((list) => list.map(({ id }) => id))).toEqual([['1'], ['2'], ['3']]);
});

test('a period has begun on its first day', () => {
  expect(hasBegun({ fromOn: '2026-12-21' }, '2026-12-20')).toBe(false);
  expect(hasBegun({ fromOn: '2026-12-21' }, '2026-12-21')).toBe(true);
});
