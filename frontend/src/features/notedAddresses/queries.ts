import { queryOptions } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { NotedAddress, Schemas } from '#/api/types';

export const notedAddressesQuery = queryOptions({
  queryKey: ['notedAddresses'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/noted-addresses', { signal })),
});

const locked = ({ id, etag }: NotedAddress) => ({ path: { id }, header: { 'If-Match': etag } });

export const notedAddressCommands = {
  add: (body: Schemas['NotedAddressRequest']) => unwrap(api.POST('/api/v1/noted-addresses', { body })),
  change: (note: NotedAddress, body: Schemas['NotedAddressRequest']) =>
    unwrap(api.PUT('/api/v1/noted-addresses/{id}', { params: locked(note), body })),
  end: (note: NotedAddress, reason: string) =>
    unwrap(api.POST('/api/v1/noted-addresses/{id}/end', { params: locked(note), body: { reason } })),
};
