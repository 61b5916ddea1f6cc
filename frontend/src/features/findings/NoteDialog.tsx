import { useState } from 'react';
import type { Finding, Schemas } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useKeeping } from '#/features/administration/useKeeping';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { RadioField, TextArea } from '#/ui/fields';
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
      <RadioField
        id="finding-kind"
        label={t(($) => $.notedAddresses.kind)}
        value={kind}
        onChange={setKind}
        options={(['NOT_OURS', 'RESERVED'] as const).map((value) => ({
          value,
          label: t(($) => $.notedAddresses.kinds[value]),
        }))}
        errors={keeping.faults('/kind')}
      />
      <TextArea
        id="finding-reason"
        label={t(($) => $.notedAddresses.reason)}
        hint={t(($) => $.notedAddresses.reasonHint)}
        value={reason}
        onChange={setReason}
        errors={keeping.faults('/reason')}
        rows={3}
        maxLength={2000}
      />
      <TextArea
        id="finding-done"
        label={t(($) => $.notedAddresses.done)}
        hint={t(($) => $.notedAddresses.doneHint)}
        optional
        value={done}
        onChange={setDone}
        errors={keeping.faults('/done')}
        rows={3}
        maxLength={2000}
      />
    </FormDialog>
  );
}
