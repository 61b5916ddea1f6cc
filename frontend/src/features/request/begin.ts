import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Account, AccountRequest } from '#/api/types';
import { copyOf } from './form';
import { leavingOut } from './leavingOut';

/** A new draft; under the same key it is made once, however often it is asked for. */
export const begin = (key: string, body: AccountRequest): Promise<Account> =>
  unwrap(api.POST('/api/v1/accounts', { params: { header: { 'Idempotency-Key': key } }, body }));

/** A draft with what an earlier request tells; people and units that are gone since then are left out. */
export function beginFrom(earlier: AccountRequest, newKey: () => string): Promise<Account> {
  return leavingOut(copyOf(earlier), { store: (copy) => begin(newKey(), copy) });
}
