import { expect, test } from 'vitest';
import { aliasFaults } from './aliases';

test('a fault of an alias stands beside the updater it is about (LSK-alias)', () => {
  const updaters = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
  const long = { pointer: '/plan/aliases/1/alias', code: 'too-long' };
  const forbidden = { pointer: '/plan/aliases', code: 'alias-not-allowed' };
  // The second that is told is the third updater's: the first has none.
  const faults = aliasFaults({ updaters, aliases: { b: 'Kuu', c: 'Tähti' } }, [long, forbidden]);
  expect(faults.of('c')).toEqual([long]);
  expect(faults.of('a')).toEqual([]);
  expect(faults.of('b')).toEqual([]);
  expect(faults.ofAll).toEqual([forbidden]);
});
