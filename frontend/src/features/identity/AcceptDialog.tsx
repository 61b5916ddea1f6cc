import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Account, Schemas } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useCommand } from '#/features/accounts/commands';
import { accountQuery } from '#/features/accounts/queries';
import { useTranslation } from '#/i18n';
import { FactList } from '#/ui/FactList';
import { FormDialog } from '#/ui/FormDialog';
import { notify } from '#/ui/notices';

type AcceptDialogProps = { account: Account; openCase: Schemas['IdentityCase']; onClose: () => void };

/** Asks once more: from now on this is what the checks compare with, and a listed account may move. */
export function AcceptDialog({ account, openCase, onClose }: AcceptDialogProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { id, etag, differences, seen } = openCase;
  const accepting = useCommand(account.id, () =>
    unwrap(api.POST('/api/v1/identity-cases/{id}/accept', { params: { path: { id }, header: { 'If-Match': etag } } })),
  );
  const run = () =>
    accepting.mutate(undefined, {
      onSuccess: () => {
        onClose();
        notify(t(($) => $.identity.accept.done));
      },
      // Somebody else, or a check, was faster: the page behind shows how it is by now.
      onError: () => void queryClient.invalidateQueries({ queryKey: accountQuery(account.id).queryKey }),
    });
  const stranger = openCase.kind === 'TAKEN_OVER';
  const otherId = differences.includes('PERMANENT_ID');
  const moves = differences.includes('HANDLE') && seen?.address;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.identity.accept.title)}
      lead={t(($) => $.identity.accept.lead)}
      submit={t(($) => $.identity.accept.submit)}
      danger={stranger || otherId}
      busy={accepting.isPending}
      problem={accepting.problem}
      onSubmit={run}
    >
      {stranger && <p>{t(($) => $.identity.accept.stranger)}</p>}
      <FactList
        facts={[
          { label: t(($) => $.identity.displayName), value: seen?.displayName },
          { label: t(($) => $.identity.handle), value: seen?.address && shownAddress(seen.address) },
          { label: t(($) => $.identity.permanentId), value: seen?.permanentId },
        ]}
      />
      {otherId && <p>{t(($) => $.identity.accept.id)}</p>}
      {moves && <p>{t(($) => $.identity.accept.moves, { address: shownAddress(moves) })}</p>}
    </FormDialog>
  );
}
