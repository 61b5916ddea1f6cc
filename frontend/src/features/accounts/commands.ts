import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client';
import { asProblem, unwrap } from '#/api/problem';
import type { Account, AccountRequest, Schemas } from '#/api/types';
import { accountQuery } from './queries';

type Versioned = Pick<Account, 'id' | 'etag'>;

const at = ({ id }: Versioned) => ({ path: { id } });
const locked = (account: Versioned) => ({ ...at(account), header: { 'If-Match': account.etag } });

/** What can be done with an account, one function a verb: the account as it was seen goes in, as it now is comes out. */
export const commands = {
  replaceRequest: (account: Versioned, body: AccountRequest) =>
    unwrap(api.PUT('/api/v1/accounts/{id}/request', { params: locked(account), body })),
  submit: (account: Versioned) => unwrap(api.POST('/api/v1/accounts/{id}/submit', { params: locked(account) })),
  withdraw: (account: Versioned) => unwrap(api.POST('/api/v1/accounts/{id}/withdraw', { params: locked(account) })),
  approve: (account: Versioned, body: Schemas['Approval']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/approve', { params: locked(account), body })),
  decideAhead: (account: Versioned, body: Schemas['DecisionAhead']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/decide-ahead', { params: locked(account), body })),
  returnForChanges: (account: Versioned, body: Schemas['Reasoned']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/return', { params: locked(account), body })),
  reject: (account: Versioned, body: Schemas['Rejection']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/reject', { params: locked(account), body })),
  open: (account: Versioned, body: Schemas['RecordedAddress']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/open', { params: locked(account), body })),
  correctAddress: (account: Versioned, body: Schemas['RecordedAddress']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/correct-address', { params: locked(account), body })),
  proposeChange: (account: Versioned, body: AccountRequest) =>
    unwrap(api.POST('/api/v1/accounts/{id}/propose-change', { params: locked(account), body })),
  verify: (account: Versioned) => unwrap(api.POST('/api/v1/accounts/{id}/verify', { params: at(account) })),
  announceRetirement: (account: Versioned, body: Schemas['RetirementAnnouncement']) =>
    unwrap(api.POST('/api/v1/accounts/{id}/announce-retirement', { params: locked(account), body })),
  callOffRetirement: (account: Versioned) =>
    unwrap(api.POST('/api/v1/accounts/{id}/call-off-retirement', { params: locked(account) })),
};

/** Lists and figures made from an account that has changed are fetched again when somebody looks. */
export function forgetLists(queryClient: QueryClient, accountId: string): void {
  for (const stale of ['accounts', 'tasks', 'summary', 'audit', 'publicList', 'postings', 'inspections']) {
    void queryClient.invalidateQueries({ queryKey: [stale] });
  }
  void queryClient.invalidateQueries({ queryKey: ['history', accountId] });
  void queryClient.invalidateQueries({ queryKey: ['attachments', accountId] });
  void queryClient.invalidateQueries({ queryKey: ['attestations', accountId] });
}

/** The answer to a command is the account as it now is. */
export function remember(queryClient: QueryClient, account: Account): void {
  queryClient.setQueryData(accountQuery(account.id).queryKey, account);
  forgetLists(queryClient, account.id);
}

/** A command with its progress and refusal. When somebody else was faster, the newest state is fetched and shown. */
export function useCommand<Input = void>(id: string, run: (input: Input) => Promise<Account>) {
  const queryClient = useQueryClient();
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: (account) => remember(queryClient, account),
    onError: (error) => {
      const { slug } = asProblem(error);
      if (slug === 'changed-meanwhile' || slug === 'action-not-possible') {
        void queryClient.invalidateQueries({ queryKey: accountQuery(id).queryKey });
      }
    },
  });
  return { ...mutation, problem: mutation.error ? asProblem(mutation.error) : null };
}
