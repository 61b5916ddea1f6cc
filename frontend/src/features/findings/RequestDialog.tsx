import { useNavigate } from '@tanstack/react-router';
import type { Finding } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useKeeping } from '#/features/administration/useKeeping';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { findingCommands } from './queries';

/** Whoever begins the request has it among their own: that is said before. */
export function RequestDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const keeping = useKeeping(() => findingCommands.request(finding));
  const begun = ({ accountId }: Finding) => {
    onClose();
    if (accountId) void navigate({ to: '/accounts/$accountId/request', params: { accountId } });
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.findings.requestTitle)}
      lead={t(($) => $.findings.requestLead, { address: shownAddress(finding.address) })}
      submit={t(($) => $.findings.action.requestNow)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={() => keeping.mutate(undefined, { onSuccess: begun })}
    />
  );
}
