import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';

const RARELY_CHANGES = 5 * 60_000;

/** As it stands in the address bar: which versions are compared, and whether equal rules are shown too. */
export type PolicySearch = { older?: number | undefined; newer?: number | undefined; all?: true | undefined };

export const versionsQuery = queryOptions({
  queryKey: ['policyVersions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/policy-versions', { signal })),
  staleTime: RARELY_CHANGES,
});

export const presetsQuery = queryOptions({
  queryKey: ['presets'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/presets', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
