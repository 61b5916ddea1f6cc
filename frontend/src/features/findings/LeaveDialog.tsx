import { useState } from 'react';
import type { Finding } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useKeeping } from '#/features/administration/useKeeping';
import { ReasonField } from '#/features/notedAddresses/NoteFields';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { notify } from '#/ui/notices';
import { findingCommands } from './queries';

export function LeaveDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const keeping = useKeeping(() => findingCommands.leave(finding, reason.trim()));
  const left = () => {
    onClose();
    notify(t(($) => $.findings.done.left));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.findings.leaveTitle)}
      lead={t(($) => $.findings.leaveLead, { address: shownAddress(finding.address) })}
      submit={t(($) => $.findings.action.leave)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={() => keeping.mutate(undefined, { onSuccess: left })}
    >
      <ReasonField
        id="finding-leave-reason"
        label={t(($) => $.findings.leaveReason)}
        value={reason}
        onChange={setReason}
        faults={keeping.faults}
      />
    </FormDialog>
  );
}
