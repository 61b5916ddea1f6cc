import { useState } from 'react';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { type Attestation, commands, useAttestation } from './commands';

export type Answer = 'confirm' | 'refuse';

type AnswerDialogProps = { accountId: string; attestation: Attestation; answer: Answer; onClose: () => void };

/** The second person vouches for it too, or says why the picture doesn't show it. */
export function AnswerDialog({ accountId, attestation, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const [reason, setReason] = useState('');
  const answering = useAttestation(accountId, () =>
    answer === 'confirm' ? commands.confirm(attestation) : commands.refuse(attestation, reason),
  );
  const done = () => {
    onClose();
    notify(t(($) => $.attestation.decided));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.attestation[answer].title)}
      lead={t(($) => $.attestation[answer].lead, { name: attestation.attestedBy.name })}
      submit={t(($) => $.attestation[answer].submit)}
      danger={answer === 'refuse'}
      busy={answering.isPending}
      problem={answering.problem}
      onSubmit={() => answering.mutate(undefined, { onSuccess: done })}
    >
      {answer === 'refuse' && (
        <TextArea
          id="attestation-reason"
          label={t(($) => $.attestation.refuse.words)}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={3}
          errors={answering.problem?.at('/reason').slice(0, 1).map(fieldText)}
        />
      )}
    </FormDialog>
  );
}
