import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { QueryOf } from '#/api/types';

/** As it stands in the address bar. */
export type PeopleSearch = { search?: string | undefined; archived?: true | undefined; cursor?: string | undefined };

export const peoplePageQuery = (query: QueryOf<'listPeople'>) =>
  queryOptions({
    queryKey: ['people', query],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/people', { params: { query }, signal })),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/people/{id}', { params: { path: { id } }, signal })),
  });

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisation', { signal })),
});

export const allOrganisationsQuery = queryOptions({
  queryKey: ['allOrganisations'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations', { signal })),
});
