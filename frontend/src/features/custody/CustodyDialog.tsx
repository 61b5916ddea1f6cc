import { useState } from 'react';
import type { Account } from '#/api/types';
import { useCommand } from '#/features/accounts/commands';
import { useTranslation } from '#/i18n';
import { useToday } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { commands } from './commands';
import { UnitField } from './UnitField';

export type CustodyAct = 'park' | 'propose' | 'approve' | 'refuse' | 'withdraw' | 'record';

type CustodyDialogProps = { account: Account; act: CustodyAct; onClose: () => void };

/** One thing done to a closed account, with the one thing it needs to know. */
export function CustodyDialog({ account, act, onClose }: CustodyDialogProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const today = useToday();
  const [unitId, setUnitId] = useState(account.custody?.unit?.id ?? '');
  const [reason, setReason] = useState('');
  const [deletedOn, setDeletedOn] = useState(today);
  const doing = useCommand(account.id, () => {
    switch (act) {
      case 'park':
        return commands.park(account, unitId);
      case 'propose':
        return commands.propose(account, reason);
      case 'approve':
        return commands.approve(account);
      case 'refuse':
        return commands.refuse(account, reason);
      case 'withdraw':
        return commands.withdraw(account, reason);
      case 'record':
        return commands.record(account, deletedOn);
    }
  });
  const errors = (pointer: string) => doing.problem?.at(pointer).slice(0, 1).map(fieldText);
  const done = () => {
    onClose();
    notify(t(($) => $.custody[act].done));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.custody[act].title)}
      lead={t(($) => $.custody[act].lead)}
      submit={t(($) => $.custody[act].submit)}
      danger={act === 'approve'}
      busy={doing.isPending}
      problem={doing.problem}
      onSubmit={() => doing.mutate(undefined, { onSuccess: done })}
    >
      {act === 'park' && <UnitField value={unitId} errors={errors('/unitId')} onChange={setUnitId} />}
      {(act === 'propose' || act === 'refuse' || act === 'withdraw') && (
        <TextArea
          id="custody-reason"
          label={t(($) => $.custody.why)}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={3}
          errors={errors('/reason')}
        />
      )}
      {act === 'record' && (
        <TextField
          id="custody-deleted-on"
          type="date"
          short
          max={today}
          label={t(($) => $.custody.deletedOn)}
          value={deletedOn}
          onChange={setDeletedOn}
          errors={errors('/deletedOn')}
        />
      )}
    </FormDialog>
  );
}
