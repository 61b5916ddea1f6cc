import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client';
import { asProblem, Problem, unwrap } from '#/api/problem';
import type { Schemas } from '#/api/types';
import { forgetLists } from '#/features/accounts/commands';
import { accountQuery } from '#/features/accounts/queries';
import { megabytes } from '#/features/attachment/queries';

export type Attestation = Schemas['Attestation'];
export type Attestable = Schemas['Attestable'];
export type CheckKind = Schemas['CheckKind'];
export type AttestationList = Schemas['AttestationList'];

export const attestationsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['attestations', accountId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/accounts/{id}/attestations', { params: { path: { id: accountId } }, signal })),
  });

export type Seen = { page: string; check: CheckKind[]; seenOn: string; picture: File };

const locked = ({ id, etag }: Attestation) => ({ path: { id }, header: { 'If-Match': etag } });

export const commands = {
  /** The body is the picture; one that can't be taken isn't sent for minutes first. */
  attest: (accountId: string, { page, check, seenOn, picture }: Seen, { maxBytes }: AttestationList) =>
    picture.size > maxBytes
      ? Promise.reject(new Problem('file-too-large', 413, { megabytes: String(megabytes(maxBytes)) }))
      : unwrap(
          api.POST('/api/v1/accounts/{id}/attestations', {
            params: { path: { id: accountId }, query: { page, check, seenOn, name: picture.name } },
            headers: { 'Content-Type': 'application/octet-stream' },
            // The contract's word for bytes is a text of them.
            body: picture as unknown as string,
            bodySerializer: (body) => body,
          }),
        ),
  confirm: (one: Attestation) => unwrap(api.POST('/api/v1/attestations/{id}/confirm', { params: locked(one) })),
  refuse: (one: Attestation, reason: string) =>
    unwrap(api.POST('/api/v1/attestations/{id}/refuse', { params: locked(one), body: { reason } })),
};

/** Whatever comes of it is read anew: somebody else may have been faster, and a check follows a confirmation. */
export function useAttestation<Input = void>(accountId: string, run: (input: Input) => Promise<Attestation>) {
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: run,
    onSettled: () => {
      forgetLists(queryClient, accountId);
      void queryClient.invalidateQueries({ queryKey: accountQuery(accountId).queryKey });
    },
  });
  return { ...mutation, problem: mutation.error ? asProblem(mutation.error) : null };
}
