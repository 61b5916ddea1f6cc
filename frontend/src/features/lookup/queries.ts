import { queryOptions } from '@tanstack/react-query';
import { publicApi } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Schemas } from '#/api/types';

/**
 * Others may keep a public answer for some seconds. Whoever has just changed something and looks must see it; with the
 * answer's tag this costs no more than a 304.
 */
const ASK = { cache: 'no-cache' } as const;

/** @param on a past day; without it the answer is about now */
export const lookupQuery = (url: string, on?: string) =>
  queryOptions({
    queryKey: ['lookup', url, on],
    queryFn: ({ signal }) =>
      unwrap(publicApi.GET('/api/v1/public/lookup', { params: { query: { url, ...(on && { on }) } }, ...ASK, signal })),
    staleTime: 0,
  });

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) => unwrap(publicApi.GET('/api/v1/public/organisations', { signal })),
  staleTime: 60_000,
});

export const reportProfile = (slug: string, body: Schemas['ProfileReport']) =>
  unwrap(publicApi.POST('/api/v1/public/organisations/{slug}/reports', { params: { path: { slug } }, body }));

export const publicListQuery = (slug: string) =>
  queryOptions({
    queryKey: ['publicList', slug],
    queryFn: ({ signal }) =>
      unwrap(
        publicApi.GET('/api/v1/public/organisations/{slug}/accounts', {
          params: { path: { slug } },
          ...ASK,
          signal,
        }),
      ),
  });
