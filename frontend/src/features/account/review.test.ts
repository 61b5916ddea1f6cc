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
