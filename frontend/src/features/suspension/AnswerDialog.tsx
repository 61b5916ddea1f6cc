import { useState } from 'react';
import type { Account } from '#/api/types';
import { useCommand } from '#/features/accounts/commands';
import { type Messages, useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { commands } from './commands';
import { wordsOf } from './words';

export type Answer = 'lift' | 'refuse' | 'retire';

/** The second person's answer, or the end of an account that won't come back (RET-force). */
export function AnswerDialog({ account, answer, onClose }: { account: Account; answer: Answer; onClose: () => void }) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const [reason, setReason] = useState('');
  const [successorUrl, setSuccessorUrl] = useState('');
  const answering = useCommand(account.id, () => {
    if (answer === 'lift') return commands.lift(account);
    return answer === 'refuse'
      ? commands.refuseLifting(account, reason)
      : commands.retireAtOnce(account, { reason, successorUrl: successorUrl.trim() || undefined });
  });
  const words = wordsOf(account);
  const of = ({ suspension }: Pick<Messages, 'suspension'>) =>
    answer === 'retire' ? suspension.retire : suspension[words][answer];
  const errors = (pointer: string) => answering.problem?.at(pointer).slice(0, 1).map(fieldText);
  const done = () => {
    onClose();
    notify(t(($) => of($).done));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => of($).title)}
      lead={t(($) => of($).lead)}
      submit={t(($) => of($).submit)}
      danger={answer === 'retire'}
      busy={answering.isPending}
      problem={answering.problem}
      onSubmit={() => answering.mutate(undefined, { onSuccess: done })}
    >
      {answer !== 'lift' && (
        <TextArea
          id="suspension-reason"
          label={t(($) => $.suspension.why)}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={3}
          errors={errors('/reason')}
        />
      )}
      {answer === 'retire' && (
        <TextField
          id="suspension-successor"
          label={t(($) => $.suspension.retire.successor)}
          value={successorUrl}
          onChange={setSuccessorUrl}
          inputMode="url"
          maxLength={2048}
          optional
          errors={errors('/successorUrl')}
        />
      )}
    </FormDialog>
  );
}
