import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { CheckRun, CheckRunResult, Schemas } from '#/api/types';

export type CheckRunSearch = { result?: CheckRunResult | undefined; cursor?: string | undefined };

/** While accounts wait there is something to see; then it ends. */
const WATCHING = 2_000;

export const checkRunsQuery = queryOptions({
  queryKey: ['checkRuns'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/check-runs', { signal })),
  refetchInterval: ({ state }) => (state.data?.items.some(goesOn) ? WATCHING : false),
});

export const checkRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['checkRuns', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/check-runs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && goesOn(state.data) ? WATCHING : false),
  });

/** @param done how many accounts are done: with each more the page is another */
export const checkRunAccountsQuery = (id: string, { result, cursor }: CheckRunSearch, done: number) =>
  queryOptions({
    queryKey: ['checkRuns', id, 'accounts', result, cursor, done],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/check-runs/{id}/accounts', { params: { path: { id }, query: { result, cursor } }, signal }),
      ),
    placeholderData: (before) => before,
  });

export const goesOn = ({ endedAt }: CheckRun) => !endedAt;

export const startCheckRun = (body: Schemas['CheckRunRequest']) => unwrap(api.POST('/api/v1/check-runs', { body }));
