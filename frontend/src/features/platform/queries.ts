import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Platform } from '#/api/types';

export const platformsQuery = queryOptions({
  queryKey: ['platforms'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/platforms', { signal })),
  staleTime: 5 * 60_000,
});

export const allTermsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/terms', { signal })),
});

export const platformQuery = (id: string) =>
  queryOptions({
    queryKey: ['platforms', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/platforms/{id}', { params: { path: { id } }, signal })),
  });

export const termsQuery = (id: string) =>
  queryOptions({
    queryKey: ['terms', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/platforms/{id}/terms', { params: { path: { id } }, signal })),
  });

export const readingsQuery = (id: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['terms', id, 'readings', cursor],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/platforms/{id}/terms-readings', {
          params: { path: { id }, query: { limit: 20, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
  });

const NONE: readonly Platform[] = [];

/** The catalogue. The signed-in layout has asked for it before any page is drawn. */
export function usePlatforms() {
  const items = useQuery(platformsQuery).data?.items ?? NONE;
  const find = (id: string | undefined) => items.find((platform) => platform.id === id);
  const offered = items.filter(({ archived }) => !archived);
  return { items, offered, find, nameOf: (id: string) => find(id)?.name ?? id };
}
