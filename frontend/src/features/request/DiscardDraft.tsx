import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '#/api/types';
import { commands, useCommand } from '#/features/accounts/commands';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { Button } from '#/ui/kit';
import { notify } from '#/ui/notices';
import type { Draft } from './useDraft';

/** The way out of a request that nobody needs after all; asked once more, as it can't be taken back. */
export function DiscardDraft({ account, draft }: { account: Account; draft: Draft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const isDraft = account.status === 'DRAFT';
  const discarding = useCommand(account.id, async () => {
    // What is on its way to the server goes first: it makes another version of the request.
    await draft.saveNow().catch(() => null);
    const gone = await commands.withdraw(draft.current());
    draft.forget();
    return gone;
  });
  const close = () => {
    setAsking(false);
    discarding.reset();
  };
  return (
    <>
      <Button type="button" variant="tertiary" data-color="danger" onClick={() => setAsking(true)}>
        {t(($) => (isDraft ? $.request.discard.act : $.account.withdraw))}
      </Button>
      <FormDialog
        open={asking}
        danger
        onClose={close}
        title={t(($) => (isDraft ? $.request.discard.title : $.account.dialog.withdraw.title))}
        lead={t(($) => (isDraft ? $.request.discard.lead : $.account.dialog.withdraw.lead))}
        submit={t(($) => (isDraft ? $.request.discard.act : $.account.dialog.withdraw.submit))}
        cancel={t(($) => $.request.discard.keep)}
        busy={discarding.isPending}
        problem={discarding.problem}
        onSubmit={() =>
          discarding.mutate(undefined, {
            onSuccess: async () => {
              await navigate({ to: '/accounts' });
              notify(t(($) => (isDraft ? $.request.discard.done : $.account.dialog.withdraw.done)));
            },
          })
        }
      />
    </>
  );
}
