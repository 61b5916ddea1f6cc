import { expect, test } from 'vitest';
import type { AuditEvent } from '#/api/types';
import { shownOf } from './runs';

const changed = (id: string, accountId: string, changes: AuditEvent['changes']): AuditEvent =>
  ({ id, at: '', action: 'REQUEST_CHANGED', actor: { kind: 'PERSON', id: 'a' }, accountId, changes }) as AuditEvent;

test('a draft that saved itself is one row with what came of it, newest first (AUD-3)', () => {
  const shown = shownOf([
    changed('3', 'draft', [{ field: 'name', before: 'Visit', after: 'Visit Iisalmi' }]),
    changed('2', 'draft', [
      { field: 'name', before: 'Vi', after: 'Visit' },
      { field: 'purpose', before: 'Uutiset' },
    ]),
    changed('1', 'draft', [
      { field: 'name', after: 'Vi' },
      { field: 'purpose', after: 'Uutiset' },
    ]),
  ]);
  expect(shown).toEqual([
    expect.objectContaining({ id: '3', times: 3, changes: [{ field: 'name', after: 'Visit Iisalmi' }] }),
  ]);
});

test('two drafts side by side stay apart (AUD-3)', () => {
  const shown = shownOf([changed('2', 'one', []), changed('1', 'other', [])]);
  expect(shown.map(({ id, times }) => [id, times])).toEqual([
    ['2', 1],
    ['1', 1],
  ]);
});
