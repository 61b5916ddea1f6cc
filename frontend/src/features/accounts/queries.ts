import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { AccountStatus, QueryOf } from '#/api/types';

export type AccountsFilter = QueryOf<'listAccounts'>;

/** As it stands in the address bar. */
export type AccountsSearch = {
  search?: string | undefined;
  status?: AccountStatus[] | undefined;
  platform?: string[] | undefined;
  unitId?: string | undefined;
  attention?: true | undefined;
  sort?: NonNullable<AccountsFilter['sort']> | undefined;
  cursor?: string | undefined;
};

export const accountsQuery = (query: AccountsFilter) =>
  queryOptions({
    queryKey: ['accounts', query],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/accounts', { params: { query }, signal })),
  });

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/accounts/{id}', { params: { path: { id } }, signal })),
    // A check of the links takes seconds; the page watches it come in.
    refetchInterval: ({ state }) => (state.data?.verification.running ? 1_500 : false),
  });

export const historyQuery = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['history', id, limit],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/accounts/{id}/history', { params: { path: { id }, query: { limit } }, signal })),
  });
