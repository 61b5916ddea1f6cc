import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Finding, Schemas } from '#/api/types';

export const comparisonQuery = queryOptions({
  queryKey: ['pageComparison'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/page-comparison', { signal })),
  // A look takes minutes; the page watches it come in.
  refetchInterval: ({ state }) => (state.data?.running ? 2_000 : false),
});

export const findingsQuery = queryOptions({
  queryKey: ['findings'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/findings', { signal })),
});

const locked = ({ id, etag }: Finding) => ({ path: { id }, header: { 'If-Match': etag } });

export const findingCommands = {
  look: () => unwrap(api.POST('/api/v1/page-comparison/look')),
  note: (finding: Finding, body: Schemas['FindingNoteRequest']) =>
    unwrap(api.POST('/api/v1/findings/{id}/note', { params: locked(finding), body })),
  request: (finding: Finding) => unwrap(api.POST('/api/v1/findings/{id}/request', { params: locked(finding) })),
  leave: (finding: Finding, reason: string) =>
    unwrap(api.POST('/api/v1/findings/{id}/leave', { params: locked(finding), body: { reason } })),
  reopen: (finding: Finding) => unwrap(api.POST('/api/v1/findings/{id}/reopen', { params: locked(finding) })),
};
