import { expect, test } from 'vitest';
import type { CheckRun } from '#/api/types';
import { checkRunQuery, checkRunsQuery } from './queries';

const waits = {} as CheckRun;
const over = { endedAt: '2026-11-22T14:00:00Z' } as CheckRun;

test('a round is watched while accounts wait, and only then', () => {
  const watching = (query: { refetchInterval?: unknown }, data: unknown) =>
    typeof query.refetchInterval === 'function' && query.refetchInterval({ state: { data } });
  expect(watching(checkRunQuery('r-1'), waits)).toBe(2_000);
  expect(watching(checkRunQuery('r-1'), over)).toBe(false);
  expect(watching(checkRunsQuery, { items: [over, waits] })).toBe(2_000);
  expect(watching(checkRunsQuery, { items: [over] })).toBe(false);
  expect(watching(checkRunsQuery, undefined)).toBe(false);
});
