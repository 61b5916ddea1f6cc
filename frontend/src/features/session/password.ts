import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import { goOnWith } from '#/api/session';
import type { Schemas } from '#/api/types';

/** Ends every other session; this one goes on with what the answer brings. */
export async function changePassword(body: Schemas['PasswordChange']): Promise<void> {
  goOnWith(await unwrap(api.POST('/api/v1/me/password', { body })));
}
