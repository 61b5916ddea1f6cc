import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '#/api/problem';
import { startLanguages } from '#/i18n';
import { answering } from '#/test/server';
import { commands } from './commands';
import { allOrganisationsQuery, organisationQuery, peoplePageQuery, personQuery } from './queries';
import { useKeeping } from './useKeeping';

beforeAll(() => startLanguages('fi'));

const seen = { id: 'x-1', etag: '"7"' };
const name = { fi: 'Kirjasto', sv: 'Biblioteket', en: 'Library' };
// biome-ignore lint/suspicious/noExplicitAny: commands and queries of every kind go through here
type Any = any;

describe('a command of an administrator', () => {
  const facts = { name: 'Maija', unitId: 'u-1', language: 'fi', kind: 'EMPLOYEE' };
  const pages = {
    name,
    homeUrl: 'https://www.talo.fi/',
    listPageUrl: 'https://www.talo.fi/some',
    officialChannels: [],
  };

  test.each([
    ['changeUnit', { name, level: 'UNIT' }, 'PUT', 'units/x-1', { name, level: 'UNIT' }],
    ['archiveUnit', undefined, 'POST', 'units/x-1/archive', undefined],
    ['changePerson', facts, 'PUT', 'people/x-1', facts],
    ['changeRoles', [], 'PUT', 'people/x-1/roles', { roles: [] }],
    ['archivePerson', undefined, 'POST', 'people/x-1/archive', undefined],
    ['giveSignIn', 'maija', 'POST', 'people/x-1/give-sign-in', { username: 'maija' }],
    ['resetPassword', undefined, 'POST', 'people/x-1/reset-password', undefined],
    ['endSignIn', undefined, 'POST', 'people/x-1/end-sign-in', undefined],
    ['changeOrganisation', pages, 'PUT', 'organisation', pages],
  ] as const)('%s is sent under the version that was seen', async (command, input, method, path, body) => {
    const asked = answering(seen);
    await (commands[command] as Any)(seen, input);
    expect(asked).toMatchObject([{ method, path: `/api/v1/${path}`, ifMatch: '"7"', body }]);
  });

  test.each([
    ['createUnit', 'units'],
    ['createPerson', 'people'],
    ['foundOrganisation', 'organisations'],
  ] as const)('%s asks for no version: there is none yet', async (command, path) => {
    const asked = answering(seen, 201);
    await (commands[command] as Any)({ name });
    expect(asked).toMatchObject([{ method: 'POST', path: `/api/v1/${path}`, ifMatch: null, body: { name } }]);
  });

  test.each([
    [personQuery('p-1'), '/api/v1/people/p-1'],
    [peoplePageQuery({ limit: 30, archived: true }), '/api/v1/people?limit=30&archived=true'],
    [organisationQuery, '/api/v1/organisation'],
    [allOrganisationsQuery, '/api/v1/organisations'],
  ])('a query asks its address', async (query: Any, path) => {
    const asked = answering({ items: [] });
    await new QueryClient().fetchQuery(query);
    expect(asked.map((it) => it.path)).toEqual([path]);
  });
});

describe('what is kept', () => {
  function keeping(run: () => Promise<unknown>) {
    const queryClient = new QueryClient();
    queryClient.setQueryData(['units'], { items: [] });
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    );
    const hook = renderHook(() => useKeeping(run), { wrapper }).result;
    return { hook, stale: () => queryClient.getQueryState(['units'])?.isInvalidated };
  }

  test('is fetched again once something has changed', async () => {
    const { hook, stale } = keeping(async () => seen);
    await act(() => hook.current.mutateAsync());
    expect(stale()).toBe(true);
  });

  test('is fetched again when somebody else was faster', async () => {
    const { hook, stale } = keeping(() => Promise.reject(new Problem('changed-meanwhile', 412)));
    await act(() => hook.current.mutateAsync().catch(() => null));
    expect(stale()).toBe(true);
    await waitFor(() => expect(hook.current.problem?.slug).toBe('changed-meanwhile'));
  });

  test('speaks of what was written, not of a guideline, where a form has faults', async () => {
    const refused = new Problem('rules-not-met', 409, {}, [{ pointer: '/name/fi', code: 'missing' }]);
    const { hook, stale } = keeping(() => Promise.reject(refused));
    await act(() => hook.current.mutateAsync().catch(() => null));
    await waitFor(() => expect(hook.current.problem?.slug).toBe('invalid-request'));
    expect(hook.current.faults('/name')).toHaveLength(1);
    expect(hook.current.faults('/level')).toEqual([]);
    expect(stale()).toBe(false);
  });
});
