import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client';
import { asProblem, unwrap } from '#/api/problem';
import type { ApiClient, Schemas } from '#/api/types';

export const clientsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['clients', cursor],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/clients', { params: { query: { limit: 100, cursor } }, signal })),
  });

const locked = ({ id, etag }: ApiClient) => ({ path: { id }, header: { 'If-Match': etag } });

export const clientCommands = {
  create: (body: Schemas['NewClient']) => unwrap(api.POST('/api/v1/clients', { body })),
  rotate: (client: ApiClient, body: Schemas['Rotation']) =>
    unwrap(api.POST('/api/v1/clients/{id}/rotate-secret', { params: locked(client), body })),
  end: (client: ApiClient) => unwrap(api.POST('/api/v1/clients/{id}/end', { params: locked(client) })),
};

/** Whatever came of it, the list is read anew: somebody else may have been faster. */
export function useClientCommand<Input, Output>(run: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: run,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['clients'] }),
  });
  return { ...mutation, problem: mutation.error ? asProblem(mutation.error) : null };
}
