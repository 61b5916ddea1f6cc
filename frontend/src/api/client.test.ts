import { beforeEach, describe, expect, test, vi } from 'vitest';

type Answer = { status: number; body?: unknown };

const json = ({ status, body = {} }: Answer) =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' },
  });
const token = (accessToken: string) => ({ status: 200, body: { accessToken, expiresIn: 300 } });
const refused = { status: 401, body: { type: 'https://kanava.dev/problems/not-signed-in', title: '', status: 401 } };

/** A server that takes one token at a time and counts what it is asked. */
function serve(accepted: { token: string }, refresh: () => Answer) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = typeof input === 'string' ? new Request(new URL(input, 'http://localhost'), init) : input;
    const { pathname } = new URL(request.url);
    const authorization = request.headers.get('Authorization');
    asked.push(`${request.method} ${pathname} ${authorization ?? ''} ${await request.text()}`.trim());
    if (pathname === '/api/v1/session') return json(request.method === 'DELETE' ? { status: 204 } : token('first'));
    if (pathname === '/api/v1/session/refresh') return json(refresh());
    return json(authorization === `Bearer ${accepted.token}` ? { status: 200, body: { items: [] } } : refused);
  });
  return asked;
}

const refreshes = (asked: string[]) => asked.filter((line) => line.includes('/refresh')).length;

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
});

async function freshModules() {
  const { api } = await import('./client');
  const session = await import('./session');
  const { unwrap } = await import('./problem');
  return { api, session, unwrap };
}

describe('a token that has run out', () => {
  test('is renewed once for all requests refused at the same time, and each is sent again with its body', async () => {
    const accepted = { token: 'first' };
    const asked = serve(accepted, () => {
      accepted.token = 'second';
      return token('second');
    });
    const { api, session, unwrap } = await freshModules();
    await session.signIn('somebody', 'secret');
    accepted.token = 'nobody knows yet';
    await Promise.all([
      unwrap(api.GET('/api/v1/tasks')),
      unwrap(api.GET('/api/v1/units')),
      unwrap(api.POST('/api/v1/accounts', { body: { name: 'Visit Iisalmi' } })),
    ]);
    expect(refreshes(asked)).toBe(1);
    expect(asked).toContain('POST /api/v1/accounts Bearer second {"name":"Visit Iisalmi"}');
  });

  test('that can’t be renewed ends the session and says so once', async () => {
    const accepted = { token: 'first' };
    serve(accepted, () => refused);
    const { api, session, unwrap } = await freshModules();
    const ended = vi.fn();
    session.onSessionEnd(ended);
    await session.signIn('somebody', 'secret');
    accepted.token = 'none';
    await expect(
      Promise.all([unwrap(api.GET('/api/v1/tasks')), unwrap(api.GET('/api/v1/units'))]),
    ).rejects.toMatchObject({ slug: 'not-signed-in' });
    expect(ended).toHaveBeenCalledExactlyOnceWith('expired');
    expect(session.maySignInSilently()).toBe(false);
  });

  test('stays when the server is merely away: the person is still signed in', async () => {
    const accepted = { token: 'first' };
    serve(accepted, () => ({ status: 503, body: { type: 'https://kanava.dev/problems/unavailable' } }));
    const { api, session, unwrap } = await freshModules();
    const ended = vi.fn();
    session.onSessionEnd(ended);
    await session.signIn('somebody', 'secret');
    accepted.token = 'none';
    await expect(unwrap(api.GET('/api/v1/tasks'))).rejects.toMatchObject({ slug: 'unavailable' });
    expect(ended).not.toHaveBeenCalled();
    expect(session.maySignInSilently()).toBe(true);
  });
});

test('tokens never reach the browser’s storage', async () => {
  serve({ token: 'first' }, () => token('second'));
  const { session } = await freshModules();
  await session.signIn('somebody', 'secret');
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('first');
});

test('nobody who was never signed in is asked for a refresh', async () => {
  const asked = serve({ token: 'first' }, () => refused);
  const { session } = await freshModules();
  expect(await session.currentToken()).toBeNull();
  expect(asked).toEqual([]);
});

test('an answer that is no problem and no network are told apart', async () => {
  const { unwrap } = await freshModules();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const { publicApi } = await import('./client');
  await expect(unwrap(publicApi.GET('/api/v1/public/organisations'))).rejects.toMatchObject({ slug: 'unreachable' });
  vi.stubGlobal('fetch', async () => new Response('<html>Bad gateway</html>', { status: 502 }));
  await expect(unwrap(publicApi.GET('/api/v1/public/organisations'))).rejects.toMatchObject({
    slug: 'unexpected',
    status: 502,
  });
});

test('soft hyphens and blanks of no width that were pasted along are not sent', async () => {
  const asked = serve({ token: 'first' }, () => token('first'));
  const { api, session } = await freshModules();
  await session.signIn('someone', 'secret');

  const body = { platform: 'FACEBOOK', name: 'Kirjas\u00ADton luku\u200Bpiiri', purpose: '\uFEFFTapah\u00ADtumat' };
  await api.POST('/api/v1/accounts', { body });

  expect(asked.at(-1)).toContain('"name":"Kirjaston lukupiiri","purpose":"Tapahtumat"');
});
