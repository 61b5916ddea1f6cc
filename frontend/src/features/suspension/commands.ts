import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Account, Schemas } from '#/api/types';

export type Suspension = Schemas['Suspension'];

type Versioned = Pick<Account, 'id' | 'etag'>;

const locked = ({ id, etag }: Versioned) => ({ path: { id }, header: { 'If-Match': etag } });

/** Out of use by one person, back by two (MODE-RED). */
export const commands = {
  suspend: (account: Versioned, body: Schemas['SuspensionOrder']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/suspend', { params: locked(account), body })),
  proposeLifting: (account: Versioned, body: Schemas['PostMortem']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/propose-lifting', { params: locked(account), body })),
  lift: (account: Versioned) => unwrap(api.POST('/api/v1/accounts/{id}/lift', { params: locked(account) })),
  refuseLifting: (account: Versioned, reason: string) =>
    unwrap(api.POST('/api/v1/accounts/{id}/refuse-lifting', { params: locked(account), body: { reason } })),
  retireAtOnce: (account: Versioned, body: Schemas['ImmediateRetirement']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/retire-at-once', { params: locked(account), body })),
};
