import { expect, test } from 'vitest';
import { currentToken } from '#/api/session';
import { answering } from '#/test/server';
import { changePassword } from './password';

test('a new password goes on with the session that comes with it', async () => {
  const asked = answering({ accessToken: 'second', expiresIn: 300 });
  await changePassword({ oldPassword: 'once upon a time', newPassword: 'two bicycles and a kite' });
  expect(asked).toMatchObject([{ method: 'POST', path: '/api/v1/me/password' }]);
  expect(await currentToken()).toBe('second');
});

test('a refused one leaves the session as it is', async () => {
  const before = await currentToken();
  answering({ type: 'https://kanava.dev/problems/rules-not-met' }, 409);
  await expect(changePassword({ oldPassword: 'x', newPassword: 'two bicycles and a kite' })).rejects.toMatchObject({
    slug: 'rules-not-met',
  });
  expect(await currentToken()).toBe(before);
});
