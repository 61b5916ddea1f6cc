import { useState } from 'react';
import type { Account, Schemas } from '#/api/types';
import { useCommand } from '#/features/accounts/commands';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { commands } from './commands';
import { wordsOf } from './words';

const QUESTIONS = ['happened', 'done', 'changes'] as const;

/** What was learnt comes before the account comes back. */
export function LiftingDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const [learnt, setLearnt] = useState<Schemas['PostMortem']>({ happened: '', done: '', changes: '' });
  const proposing = useCommand(account.id, () => commands.proposeLifting(account, learnt));
  const words = wordsOf(account);
  const done = () => {
    onClose();
    notify(t(($) => $.suspension[words].lifting.sent));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.suspension[words].lifting.title)}
      lead={t(($) => $.suspension[words].lifting.lead)}
      submit={t(($) => $.suspension[words].lifting.submit)}
      busy={proposing.isPending}
      problem={proposing.problem}
      onSubmit={() => proposing.mutate(undefined, { onSuccess: done })}
    >
      {QUESTIONS.map((question) => (
        <TextArea
          key={question}
          id={`lifting-${question}`}
          label={t(($) => $.suspension.learnt[question])}
          hint={t(($) => $.suspension.learntHint[question])}
          value={learnt[question]}
          onChange={(words) => setLearnt((before) => ({ ...before, [question]: words }))}
          maxLength={2000}
          rows={3}
          errors={proposing.problem?.at(`/${question}`).slice(0, 1).map(fieldText)}
        />
      ))}
    </FormDialog>
  );
}
