import createClient from 'openapi-fetch';
import type { paths } from './generated/schema';
import { currentToken, renewToken } from './session';

function send(request: Request, token: string | null): Promise<Response> {
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request);
}

/** Sends with the access token; a request refused for an old token is sent once more with a new one. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const token = await currentToken();
  const answer = await send(request, token);
  if (answer.status !== 401) return answer;
  const renewed = await renewToken(token);
  return renewed === null ? answer : send(again, renewed);
}

// Soft hyphens and blanks of no width come along when text is pasted from a web page or a word processor. Nobody sees them,
// and the server refuses them: whoever pastes a paragraph can't be asked to find them.
const PASTED_ALONG = /[\u00AD\u200B\u2060\uFEFF]/g;

function withoutUnseen(body: unknown): string {
  return JSON.stringify(body, (_, value) => (typeof value === 'string' ? value.replace(PASTED_ALONG, '') : value));
}

// Refusals come as problems; an answer without a body has no other form at all.
const options = {
  baseUrl: globalThis.location?.origin ?? '',
  headers: { Accept: 'application/json, application/problem+json' },
  bodySerializer: withoutUnseen,
};

/** For everything that belongs to the person signed in. */
export const api = createClient<paths>({ ...options, fetch: authorizedFetch });

/** For what everyone may read: never sends a token. */
export const publicApi = createClient<paths>({ ...options, fetch: (request) => fetch(request) });
