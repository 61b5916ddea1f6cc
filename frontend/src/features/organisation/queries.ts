import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';

const RARELY_CHANGES = 5 * 60_000;

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/units', { signal })),
  staleTime: RARELY_CHANGES,
});

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/policy', { signal })),
  staleTime: RARELY_CHANGES,
});

/** The rules that hold for a unit's accounts: its own may be stricter than the organisation's (IIS-0). */
export const unitPolicyQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['policy', unitId],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/policy', { params: { query: { unitId } }, signal })),
    staleTime: RARELY_CHANGES,
  });

export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', search],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/people', { params: { query: { limit: 100, ...(search && { search }) } }, signal })),
    staleTime: RARELY_CHANGES,
  });
