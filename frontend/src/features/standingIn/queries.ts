import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Schemas } from '#/api/types';

export type StandingIn = Schemas['StandingIn'];

export const standingInQuery = queryOptions({
  queryKey: ['standingIn'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/standing-in', { signal })),
});

export const standingInCommands = {
  begin: (body: Schemas['StandingInPeriod']) => unwrap(api.POST('/api/v1/standing-in', { body })),
  end: ({ id }: StandingIn) => unwrap(api.POST('/api/v1/standing-in/{id}/end', { params: { path: { id } } })),
};
