import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { AuditAction, QueryOf } from '#/api/types';
import { startOfDay } from '#/i18n/format';

/** As it stands in the address bar: whole days of the organisation's zone. */
export type AuditSearch = {
  accountId?: string | undefined;
  actorId?: string | undefined;
  /** A unit, a person, a platform or a client that events are about. */
  subjectId?: string | undefined;
  action?: AuditAction[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
};

/** The contract takes instants; the last day chosen is included whole. */
function instants({ from, to, cursor, ...others }: AuditSearch) {
  return {
    ...others,
    from: from && startOfDay(from),
    to: to && startOfDay(to, 1),
  } satisfies QueryOf<'exportAuditEvents'>;
}

export const auditQuery = (search: AuditSearch) =>
  queryOptions({
    queryKey: ['audit', search],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/audit-events', {
          params: { query: { ...instants(search), cursor: search.cursor } },
          signal,
        }),
      ),
  });

export function exportAudit(search: AuditSearch): Promise<Blob> {
  return unwrap(
    api.GET('/api/v1/audit-events.csv', {
      params: { query: instants(search) },
      headers: { Accept: 'text/csv' },
      parseAs: 'blob',
    }),
  );
}
