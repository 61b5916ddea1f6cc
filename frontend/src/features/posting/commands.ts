import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client';
import { asProblem, unwrap } from '#/api/problem';
import type { Account, Schemas } from '#/api/types';

export type Posting = Schemas['Posting'];

export const postingsQuery = (accountId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['postings', accountId, cursor],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/accounts/{id}/postings', {
          params: { path: { id: accountId }, query: { limit: 10, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
  });

const locked = ({ id, etag }: { id: string; etag: string }) => ({ path: { id }, header: { 'If-Match': etag } });

export const commands = {
  pass: (request: Pick<Account, 'id' | 'etag'>, text: string) =>
    unwrap(api.POST('/api/v1/accounts/{id}/pass-to-main-account', { params: locked(request), body: { text } })),
  publish: (posting: Posting, { url, comment }: Schemas['PostingDone']) =>
    unwrap(
      api.POST('/api/v1/postings/{id}/publish', {
        params: locked(posting),
        body: { ...(url && { url }), ...(comment && { comment }) },
      }),
    ),
  decline: (posting: Posting, reason: string) =>
    unwrap(api.POST('/api/v1/postings/{id}/decline', { params: locked(posting), body: { reason } })),
};

/** Whatever came of an answer is read anew: somebody else may have been faster. */
export function useAnswer<Input>(run: (input: Input) => Promise<Posting>) {
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: run,
    onSettled: () => {
      for (const key of ['postings', 'tasks', 'history', 'audit'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
  return { ...mutation, problem: mutation.error ? asProblem(mutation.error) : null };
}
