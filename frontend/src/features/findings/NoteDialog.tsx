import { useState } from 'react';
import type { Finding, Schemas } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useKeeping } from '#/features/administration/useKeeping';
import { DoneField, KindField, ReasonField } from '#/features/notedAddresses/NoteFields';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { notify } from '#/ui/notices';
import { findingCommands } from './queries';

type Kind = Schemas['NotedAddressKind'];

/** Everybody who asks is told what is said here, but for the reason. */
export function NoteDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('NOT_OURS');
  const [reason, setReason] = useState('');
  const [done, setDone] = useState('');
  const keeping = useKeeping(() =>
    findingCommands.note(finding, { kind, reason: reason.trim(), ...(done.trim() && { done: done.trim() }) }),
  );
  const noted = () => {
    onClose();
    notify(t(($) => $.notedAddresses.saved));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.findings.noteTitle, { address: shownAddress(finding.address) })}
      lead={t(($) => $.notedAddresses.public)}
      submit={t(($) => $.findings.action.noteNow)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={() => keeping.mutate(undefined, { onSuccess: noted })}
    >
      <KindField id="finding-kind" value={kind} onChange={setKind} faults={keeping.faults} />
      <ReasonField
        id="finding-reason"
        label={t(($) => $.notedAddresses.reason)}
        value={reason}
        onChange={setReason}
        faults={keeping.faults}
      />
      <DoneField id="finding-done" value={done} onChange={setDone} faults={keeping.faults} />
    </FormDialog>
  );
}
