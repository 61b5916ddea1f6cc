import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Account, Schemas } from '#/api/types';

export type Custody = Schemas['Custody'];

type Versioned = Pick<Account, 'id' | 'etag'>;

const locked = ({ id, etag }: Versioned) => ({ path: { id }, header: { 'If-Match': etag } });

/** Closed accounts stay ours, and two people decide when one doesn't (ID-PARK). */
export const commands = {
  park: (account: Versioned, unitId: string) =>
    unwrap(api.POST('/api/v1/accounts/{id}/park', { params: locked(account), body: { unitId } })),
  propose: (account: Versioned, reason: string) =>
    unwrap(api.POST('/api/v1/accounts/{id}/propose-deletion', { params: locked(account), body: { reason } })),
  approve: (account: Versioned) =>
    unwrap(api.POST('/api/v1/accounts/{id}/approve-deletion', { params: locked(account) })),
  refuse: (account: Versioned, reason: string) =>
    unwrap(api.POST('/api/v1/accounts/{id}/refuse-deletion', { params: locked(account), body: { reason } })),
  withdraw: (account: Versioned, reason: string) =>
    unwrap(api.POST('/api/v1/accounts/{id}/withdraw-deletion', { params: locked(account), body: { reason } })),
  record: (account: Versioned, deletedOn: string) =>
    unwrap(api.POST('/api/v1/accounts/{id}/record-deletion', { params: locked(account), body: { deletedOn } })),
};
