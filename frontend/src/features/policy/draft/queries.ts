import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { Problem, unwrap } from '#/api/problem';
import type { PolicyDraft, Schemas } from '#/api/types';

/** The version being prepared; null where none is. */
export const draftQuery = queryOptions({
  queryKey: ['policyDraft'],
  queryFn: ({ signal }): Promise<PolicyDraft | null> =>
    unwrap(api.GET('/api/v1/policy-draft', { signal })).catch((problem: unknown) => {
      if (problem instanceof Problem && problem.slug === 'not-found') return null;
      throw problem;
    }),
});

export const effectsQuery = (etag: string) =>
  queryOptions({
    queryKey: ['policyEffects', etag],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/policy-draft/effects', { signal })),
  });

const locked = (etag: string) => ({ header: { 'If-Match': etag } });

export const making = {
  begin: (body: Schemas['PolicyDraftStart']) => unwrap(api.POST('/api/v1/policy-draft', { body })),
  replace: (etag: string, body: Schemas['PolicyDraftContent']) =>
    unwrap(api.PUT('/api/v1/policy-draft', { params: locked(etag), body })),
  publish: (etag: string) => unwrap(api.POST('/api/v1/policy-draft/publish', { params: locked(etag) })),
  discard: (etag: string) => unwrap(api.POST('/api/v1/policy-draft/discard', { params: locked(etag) })),
};

/** Rules given force change what requests ask for and what tasks there are. */
export function forgetRules(queryClient: QueryClient): void {
  queryClient.setQueryData(draftQuery.queryKey, null);
  for (const stale of ['policy', 'policyVersions', 'tasks', 'audit']) {
    void queryClient.invalidateQueries({ queryKey: [stale] });
  }
}
