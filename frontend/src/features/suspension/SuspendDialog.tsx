import { useState } from 'react';
import type { Account } from '#/api/types';
import { useCommand } from '#/features/accounts/commands';
import { ReasonField } from '#/features/accounts/ReasonField';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { commands } from './commands';

const COMPROMISED = 'COMPROMISED';

/** In a hurry one press is enough: without a reason it counts as the one that hurries, and nothing has to be written. */
export function SuspendDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const [reasonKey, setReasonKey] = useState('');
  const [reason, setReason] = useState('');
  const [publicNote, setPublicNote] = useState('');
  const compromised = (reasonKey || COMPROMISED) === COMPROMISED;
  const suspending = useCommand(account.id, () =>
    commands.suspend(account, {
      reasonKey: reasonKey || undefined,
      reason: reason.trim() || undefined,
      publicNote: (compromised && publicNote.trim()) || undefined,
    }),
  );
  const errors = (pointer: string) => suspending.problem?.at(pointer).slice(0, 1).map(fieldText);
  const done = () => {
    onClose();
    notify(t(($) => $.suspension.suspend.done));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.suspension.suspend.title)}
      lead={t(($) => $.suspension.suspend[compromised ? 'lead' : 'leadOther'])}
      submit={t(($) => $.suspension.suspend.submit)}
      danger
      busy={suspending.isPending}
      problem={suspending.problem}
      onSubmit={() => suspending.mutate(undefined, { onSuccess: done })}
    >
      <ReasonField
        id="suspend-reason-key"
        act="SUSPEND"
        hint={t(($) => $.suspension.suspend.reasonKeyHint)}
        value={reasonKey}
        onChange={setReasonKey}
        errors={errors('/reasonKey')}
      />
      <TextArea
        id="suspend-reason"
        label={t(($) => $.suspension.suspend.reason)}
        hint={t(($) => $.suspension.suspend.reasonHint)}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        rows={2}
        optional={reasonKey !== 'OTHER'}
        errors={errors('/reason')}
      />
      {compromised && (
        <TextField
          id="suspend-public-note"
          label={t(($) => $.suspension.suspend.publicNote)}
          hint={t(($) => $.suspension.suspend.publicNoteHint)}
          value={publicNote}
          onChange={setPublicNote}
          maxLength={300}
          optional
          errors={errors('/publicNote')}
        />
      )}
    </FormDialog>
  );
}
