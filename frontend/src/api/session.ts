import { asProblem, problemFrom } from './problem';
import type { Schemas } from './types';

const SESSION = '/api/v1/session';
/** Only a hint that asking for a new token makes sense; the tokens themselves never reach storage. */
const HINT = 'kanava.signedIn';

let accessToken: string | null = null;
let renewal: Promise<string | null> | null = null;
export type SessionEnding = 'expired' | 'signedOut';

const endListeners = new Set<(ending: SessionEnding) => void>();

export function onSessionEnd(listener: (ending: SessionEnding) => void): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

export function maySignInSilently(): boolean {
  return accessToken !== null || localStorage.getItem(HINT) !== null;
}

function begin(session: Schemas['Session']): string {
  accessToken = session.accessToken;
  localStorage.setItem(HINT, '1');
  return session.accessToken;
}

function end(ending: SessionEnding): void {
  accessToken = null;
  localStorage.removeItem(HINT);
  // What was typed waits for whoever signs in again, and for nobody else.
  if (ending === 'signedOut') sessionStorage.clear();
  for (const listener of endListeners) listener(ending);
}

export async function signIn(username: string, password: string): Promise<void> {
  const response = await fetch(SESSION, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password } satisfies Schemas['Credentials']),
  }).catch((cause: unknown) => {
    throw asProblem(cause);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(body, response.status);
  begin(body as Schemas['Session']);
}

/** Goes on with a session that the server has begun anew, as after a change of password. */
export function goOnWith(session: Schemas['Session']): void {
  begin(session);
}

export async function signOut(): Promise<void> {
  // Signed out here even when the server can't be told: the access token is forgotten and dies within minutes.
  await fetch(SESSION, { method: 'DELETE' }).catch(() => null);
  end('signedOut');
}

/** The refresh token changes with each use, so windows of one browser take turns. */
function inTurn(work: () => Promise<string | null>): Promise<string | null> {
  if (!('locks' in navigator)) return work();
  return new Promise((resolve, reject) => {
    void navigator.locks.request('kanava.refresh', () => work().then(resolve, reject));
  });
}

async function refresh(): Promise<string | null> {
  const response = await fetch(`${SESSION}/refresh`, { method: 'POST' });
  if (response.ok) return begin((await response.json()) as Schemas['Session']);
  if (response.status === 401) end('expired');
  else throw problemFrom(await response.json().catch(() => null), response.status);
  return null;
}

/**
 * A token that is newer than the one a request was refused with. However many requests are refused at once, the server
 * is asked once.
 */
export function renewToken(refused: string | null): Promise<string | null> {
  if (accessToken !== null && accessToken !== refused) return Promise.resolve(accessToken);
  renewal ??= inTurn(refresh).finally(() => {
    renewal = null;
  });
  return renewal;
}

export async function currentToken(): Promise<string | null> {
  if (accessToken !== null) return accessToken;
  return maySignInSilently() ? renewToken(null) : null;
}
