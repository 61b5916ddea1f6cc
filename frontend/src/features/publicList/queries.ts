import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Schemas } from '#/api/types';

export type Presentation = Schemas['Presentation'];

export const publishingQuery = queryOptions({
  queryKey: ['publishing'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/publication', { signal })),
});

/** What the list would look like; the one before stays until the next has come. */
export const previewQuery = (presentation: Presentation) =>
  queryOptions({
    queryKey: ['listPreview', presentation],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/publication/preview', { body: presentation, signal })),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

export const listVersionsQuery = (before: number | undefined) =>
  queryOptions({
    queryKey: ['listVersions', before],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/publication/versions', {
          params: { query: { limit: 10, ...(before && { before }) } },
          signal,
        }),
      ),
  });

/** Both lists stand: what differs between them never changes. */
export const differenceQuery = (no: number) =>
  queryOptions({
    queryKey: ['listDifference', no],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/publication/versions/{id}/changes', { params: { path: { id: String(no) } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const publishList = (etag: string, body: Schemas['PublishRequest']) =>
  unwrap(api.POST('/api/v1/publication', { params: { header: { 'If-Match': etag } }, body }));
