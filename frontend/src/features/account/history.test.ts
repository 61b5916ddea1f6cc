import { expect, test } from 'vitest';
import type { AuditAction, Schemas } from '#/api/types';
import { folded } from './history';

const event = (action: AuditAction, id: string): Schemas['HistoryEvent'] => ({
  at: '',
  action,
  actor: { kind: 'PERSON', id },
});

test('only changes that follow one another by the same person become one line', () => {
  const lines = folded([
    event('REQUEST_SUBMITTED', 'a'),
    event('REQUEST_CHANGED', 'a'),
    event('REQUEST_CHANGED', 'a'),
    event('REQUEST_CHANGED', 'b'),
    event('REQUEST_CREATED', 'a'),
    event('REQUEST_CREATED', 'a'),
  ]);
  expect(lines.map(({ event: { action }, run }) => [action, run.length])).toEqual([
    ['REQUEST_SUBMITTED', 1],
    ['REQUEST_CHANGED', 2],
    ['REQUEST_CHANGED', 1],
    ['REQUEST_CREATED', 1],
    ['REQUEST_CREATED', 1],
  ]);
});
