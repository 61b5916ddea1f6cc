import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { Problem } from '#/api/problem';
import type { Account } from '#/api/types';
import { answering } from '#/test/server';
import { commands, useCommand } from './commands';
import { accountQuery } from './queries';

const account = { id: 'a-1', etag: '"7"' } as Account;

describe('a command', () => {
  const announcement = { reason: 'Hiljainen', closesOn: '2026-12-31', successorUrl: 'https://iisalmi.fi' };

  test.each([
    ['replaceRequest', 'PUT', 'request', { name: 'Visit' }],
    ['submit', 'POST', 'submit', undefined],
    ['withdraw', 'POST', 'withdraw', undefined],
    ['approve', 'POST', 'approve', { comment: 'Hyvä' }],
    ['returnForChanges', 'POST', 'return', { reason: 'Tarkenna' }],
    ['reject', 'POST', 'reject', { reason: 'Ei tarvetta' }],
    ['open', 'POST', 'open', { address: 'x.com/iisalmi' }],
    ['correctAddress', 'POST', 'correct-address', { address: 'x.com/iisalmi' }],
    ['announceRetirement', 'POST', 'announce-retirement', announcement],
    ['callOffRetirement', 'POST', 'call-off-retirement', undefined],
  ] as const)('%s is sent under the version that was seen', async (name, method, verb, body) => {
    const asked = answering(account);
    await (commands[name] as (account: Account, body?: unknown) => Promise<Account>)(account, body);
    expect(asked).toMatchObject([{ method, path: `/api/v1/accounts/a-1/${verb}`, ifMatch: '"7"', body }]);
  });

  test('verify asks for no version: it changes nothing that somebody typed', async () => {
    const asked = answering(account, 202);
    await commands.verify(account);
    expect(asked).toMatchObject([{ path: '/api/v1/accounts/a-1/verify', ifMatch: null }]);
  });
});

describe('what is known of an account', () => {
  function commandOf(run: () => Promise<Account>) {
    const queryClient = new QueryClient();
    queryClient.setQueryData(accountQuery('a-1').queryKey, account);
    queryClient.setQueryData(['tasks'], { items: [] });
    queryClient.setQueryData(['inspections', 'a-1'], { items: [] });
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    );
    const command = renderHook(() => useCommand('a-1', run), { wrapper }).result;
    const stale = (key: string[]) => queryClient.getQueryState(key)?.isInvalidated;
    return { command, queryClient, stale };
  }

  test('is the answer to the command, and lists made from it are fetched again', async () => {
    const { command, queryClient, stale } = commandOf(async () => ({ ...account, etag: '"8"' }));
    await act(() => command.current.mutateAsync());
    expect(queryClient.getQueryData(accountQuery('a-1').queryKey)?.etag).toBe('"8"');
    expect(stale(['tasks'])).toBe(true);
    expect(stale(['inspections', 'a-1'])).toBe(true);
    expect(stale(['account', 'a-1'])).toBe(false);
  });

  test.each([
    ['changed-meanwhile', true],
    ['action-not-possible', true],
    ['invalid-request', false],
  ])('is fetched again when %s says that somebody was faster: %s', async (slug, again) => {
    const { command, stale } = commandOf(() => Promise.reject(new Problem(slug, 409)));
    await act(() => command.current.mutateAsync().catch(() => null));
    await waitFor(() => expect(command.current.problem?.slug).toBe(slug));
    expect(stale(['account', 'a-1'])).toBe(again);
  });
});
