import { expect, test } from 'vitest';
import type { Account } from '#/api/types';
import { stepOf } from './review';

const account = {
  review: {
    steps: [
      { no: 1, state: 'CURRENT' },
      { no: 2, state: 'COMING' },
    ],
  },
} as unknown as Account;

test('a decision is about the step that waits, an exception about the one further on', () => {
  expect(stepOf(account, false)?.no).toBe(1);
  expect(stepOf(account, true)?.no).toBe(2);
  expect(stepOf({} as Account, false)).toBeUndefined();
});

test('while a change waits, the decision is about the change', () => {
  const change = {
    state: 'WAITING',
    steps: [
      { no: 1, state: 'APPROVED' },
      { no: 2, state: 'CURRENT' },
    ],
  };
  expect(stepOf({ ...account, change } as Account, false)?.no).toBe(2);
  expect(stepOf({ ...account, change: { ...change, state: 'RETURNED' } } as Account, false)?.no).toBe(1);
});
