import { beforeEach, expect, test, vi } from 'vitest';

const answer = (status: number, body: unknown = {}) => new Response(JSON.stringify(body), { status });
const session = { accessToken: 'first', expiresIn: 300 };

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
});

async function signedIn() {
  vi.stubGlobal('fetch', async () => answer(200, session));
  const module = await import('./session');
  await module.signIn('somebody', 'secret');
  return module;
}

test('wrong credentials are told as the server names them, and nobody is signed in', async () => {
  vi.stubGlobal('fetch', async () => answer(401, { type: 'https://kanava.dev/problems/wrong-credentials' }));
  const { maySignInSilently, signIn } = await import('./session');
  await expect(signIn('somebody', 'wrong')).rejects.toMatchObject({ slug: 'wrong-credentials', status: 401 });
  expect(maySignInSilently()).toBe(false);
});

test('signing in without an answer is no wrong password', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const { signIn } = await import('./session');
  await expect(signIn('somebody', 'secret')).rejects.toMatchObject({ slug: 'unreachable' });
});

test('signing out forgets the token here even when the server can’t be told', async () => {
  const { currentToken, onSessionEnd, signOut } = await signedIn();
  const ended = vi.fn();
  const forget = onSessionEnd(ended);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await signOut();
  expect(ended).toHaveBeenCalledExactlyOnceWith('signedOut');
  expect(await currentToken()).toBeNull();
  forget();
  await signOut();
  expect(ended).toHaveBeenCalledOnce();
});

test('an outage while renewing ends no session', async () => {
  const { maySignInSilently, onSessionEnd, renewToken } = await signedIn();
  const ended = vi.fn();
  onSessionEnd(ended);
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 503 }));
  await expect(renewToken('first')).rejects.toMatchObject({ slug: 'unavailable' });
  expect(ended).not.toHaveBeenCalled();
  expect(maySignInSilently()).toBe(true);
});

test('windows of one browser take turns at renewing', async () => {
  const { renewToken } = await signedIn();
  const turns: string[] = [];
  const locks = {
    request: (name: string, work: () => Promise<unknown>) => {
      turns.push(name);
      return work();
    },
  };
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks }));
  vi.stubGlobal('fetch', async () => answer(200, { ...session, accessToken: 'second' }));
  expect(await renewToken('first')).toBe('second');
  expect(turns).toEqual(['kanava.refresh']);
  vi.unstubAllGlobals();
});
