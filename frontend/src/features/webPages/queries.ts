import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Schemas, WebPage } from '#/api/types';

export const webPagesQuery = queryOptions({
  queryKey: ['webPages'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/web-pages', { signal })),
});

const locked = ({ id, etag }: WebPage) => ({ path: { id }, header: { 'If-Match': etag } });

export const webPageCommands = {
  add: (body: Schemas['WebPageRequest']) => unwrap(api.POST('/api/v1/web-pages', { body })),
  change: (page: WebPage, body: Schemas['WebPageRequest']) =>
    unwrap(api.PUT('/api/v1/web-pages/{id}', { params: locked(page), body })),
  remove: (page: WebPage) => unwrap(api.DELETE('/api/v1/web-pages/{id}', { params: locked(page) })),
};
