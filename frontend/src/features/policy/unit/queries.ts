import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Schemas } from '#/api/types';

export const unitRulesQuery = (id: string) =>
  queryOptions({
    queryKey: ['unitRules', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/units/{id}/rules', { params: { path: { id } }, signal })),
  });

/** What a unit's stricter rules would do, and giving them force. */
export const telling = {
  effects: (id: string, body: Schemas['UnitRulesContent']) =>
    unwrap(api.POST('/api/v1/units/{id}/rules/effects', { params: { path: { id } }, body })),
  replace: (id: string, etag: string, body: Schemas['UnitRulesContent']) =>
    unwrap(api.PUT('/api/v1/units/{id}/rules', { params: { path: { id }, header: { 'If-Match': etag } }, body })),
};
