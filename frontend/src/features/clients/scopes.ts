import type { ApiClient } from '#/api/types';
import type { Messages } from '#/i18n';

export type Scope = ApiClient['scopes'][number];

/** The name of each scope's words: a colon would mean something else in a key. */
export const WORDS: Record<Scope, keyof Messages['clients']['scope']> = {
  'accounts:read': 'accountsRead',
  'accounts:request': 'accountsRequest',
  'audit:read': 'auditRead',
};
