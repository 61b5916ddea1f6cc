import { useState } from 'react';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { type Standing, useRecord } from './commands';

type RecordDialogProps = { accountId: string; standing: Standing; onClose: () => void };

/** What was found, and when to look again where the rules don't say it or it should be sooner. */
export function RecordDialog({ accountId, standing, onClose }: RecordDialogProps) {
  const { t } = useTranslation();
  const { kind, everyDays } = standing;
  const [note, setNote] = useState('');
  const [nextOn, setNextOn] = useState('');
  const recording = useRecord(accountId);
  const hint = everyDays
    ? t(($) => $.inspection.nextHint.every, { count: everyDays })
    : t(($) => $.inspection.nextHint[kind === 'MONITORED_PAGE' ? 'needed' : 'open']);
  const done = () => {
    onClose();
    notify(t(($) => $.inspection.recorded));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.inspection.kind[kind].title)}
      lead={t(($) => $.inspection.kind[kind].lead)}
      submit={t(($) => $.inspection.submit)}
      busy={recording.isPending}
      problem={recording.problem}
      onSubmit={() => recording.mutate({ kind, note, ...(nextOn && { nextOn }) }, { onSuccess: done })}
    >
      <TextArea
        id="inspection-note"
        label={t(($) => $.inspection.note)}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={setNote}
        errors={recording.faults('/note')}
      />
      <TextField
        id="inspection-next"
        type="date"
        short
        label={t(($) => $.inspection.next)}
        hint={hint}
        optional={Boolean(everyDays) || kind !== 'MONITORED_PAGE'}
        value={nextOn}
        onChange={setNextOn}
        errors={recording.faults('/nextOn')}
      />
    </FormDialog>
  );
}
