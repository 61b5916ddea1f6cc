import { expect, test } from 'vitest';
import type { Unit } from '#/api/types';
import { unitOptions } from './units';

const unit = (id: string, parentId?: string) => ({ id, ...(parentId && { parentId }) }) as Unit;

test('units stand in the order of their tree, each set in under its parent', () => {
  const units = [unit('town'), unit('services', 'town'), unit('administration', 'town'), unit('library', 'services')];
  expect(unitOptions(units, ({ id }) => id).map(({ label }) => label)).toEqual([
    'town',
    '\u2003services',
    '\u2003\u2003library',
    '\u2003administration',
  ]);
});
