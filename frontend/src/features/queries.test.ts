import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { Account } from '#/api/types';
import { answering } from '#/test/server';
import { accountQuery, accountsQuery, historyQuery } from './accounts/queries';
import { auditQuery, exportAudit } from './audit/queries';
import { lookupQuery, organisationsQuery, publicListQuery } from './lookup/queries';
import { peopleQuery, policyQuery, unitsQuery } from './organisation/queries';
import { platformsQuery } from './platform/queries';
import { presetsQuery, versionsQuery } from './policy/queries';
import { meQuery } from './session/queries';
import { summaryQuery, tasksQuery } from './tasks/queries';

// biome-ignore lint/suspicious/noExplicitAny: queries of every kind go through here
const ask = (query: any) => new QueryClient().fetchQuery(query);

describe('a query', () => {
  test.each([
    [meQuery, '/api/v1/me'],
    [tasksQuery, '/api/v1/tasks'],
    [summaryQuery, '/api/v1/summary'],
    [unitsQuery, '/api/v1/units'],
    [policyQuery, '/api/v1/policy'],
    [versionsQuery, '/api/v1/policy-versions'],
    [presetsQuery, '/api/v1/presets'],
    [peopleQuery(''), '/api/v1/people?limit=100'],
    [peopleQuery('Päi'), '/api/v1/people?limit=100&search=Päi'],
    [
      accountsQuery({ status: ['ACTIVE', 'RETIRING'], sort: '-name' }),
      '/api/v1/accounts?status=ACTIVE&status=RETIRING&sort=-name',
    ],
    [accountQuery('a-1'), '/api/v1/accounts/a-1'],
    [historyQuery('a-1', 6), '/api/v1/accounts/a-1/history?limit=6'],
    [organisationsQuery, '/api/v1/public/organisations'],
    [platformsQuery, '/api/v1/platforms'],
  ])('asks its address', async (query, path) => {
    const asked = answering({ items: [] });
    await ask(query);
    expect(asked.map((it) => it.path)).toEqual([path]);
  });

  test.each([
    [lookupQuery('facebook.com/MinunIisalmeni'), '/api/v1/public/lookup?url=facebook.com/MinunIisalmeni'],
    [publicListQuery('iisalmi'), '/api/v1/public/organisations/iisalmi/accounts'],
  ])('of what the public sees is answered as it is now', async (query, path) => {
    const asked = answering({ accounts: [] });
    await ask(query);
    expect(asked).toMatchObject([{ path, cache: 'no-cache' }]);
  });
});

test('days of the audit log are whole days where the organisation is, the last one included', async () => {
  const asked = answering({ items: [] });
  const search = { action: ['RETIREMENT_ANNOUNCED' as const], from: '2026-11-20', to: '2026-11-21', cursor: 'next' };
  await ask(auditQuery(search));
  await exportAudit(search);
  const days = 'action=RETIREMENT_ANNOUNCED&from=2026-11-19T22:00:00.000Z&to=2026-11-21T22:00:00.000Z';
  expect(asked.map(({ path }) => path)).toEqual([
    `/api/v1/audit-events?${days}&cursor=next`,
    `/api/v1/audit-events.csv?${days}`,
  ]);
});

test('an account is watched while its links are checked, and only then', () => {
  const { refetchInterval } = accountQuery('a-1');
  const watching = (running: boolean) =>
    typeof refetchInterval === 'function' &&
    refetchInterval({ state: { data: { verification: { running } } as Account } } as never);
  expect(watching(true)).toBe(1_500);
  expect(watching(false)).toBe(false);
});
