import { vi } from 'vitest';

export type Asked = { method: string; path: string; ifMatch: string | null; cache: RequestCache; body: unknown };

/** Stands in for the server: answers everything alike and remembers what it was asked. */
export function answering(body: unknown, status = 200): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    asked.push({
      method: request.method,
      path: decodeURIComponent(pathname + search),
      ifMatch: request.headers.get('If-Match'),
      cache: request.cache,
      body: text ? JSON.parse(text) : undefined,
    });
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  });
  return asked;
}
