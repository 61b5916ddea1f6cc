import { api } from '#/api/client';
import { asProblem, unwrap } from '#/api/problem';
import type { Account, AccountRequest } from '#/api/types';
import { byField, copyOf, without } from './form';

/** A new draft; under the same key it is made once, however often it is asked for. */
export const begin = (key: string, body: AccountRequest): Promise<Account> =>
  unwrap(api.POST('/api/v1/accounts', { params: { header: { 'Idempotency-Key': key } }, body }));

/** A draft with what an earlier request tells; people and units that are gone since then are left out. */
export async function beginFrom(earlier: AccountRequest, newKey: () => string): Promise<Account> {
  const copy = copyOf(earlier);
  try {
    return await begin(newKey(), copy);
  } catch (cause) {
    const gone = byField(asProblem(cause).errors);
    if (Object.keys(gone).length === 0) throw cause;
    return begin(newKey(), without(copy, gone));
  }
}
