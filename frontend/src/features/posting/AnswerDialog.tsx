import { useState } from 'react';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { commands, type Posting, useAnswer } from './commands';

export type Answer = 'publish' | 'decline';

type AnswerDialogProps = { posting: Posting; answer: Answer; onClose: () => void };

/** Says that it was published, and where; or why it isn't. */
export function AnswerDialog({ posting, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const [url, setUrl] = useState('');
  const [words, setWords] = useState('');
  const answering = useAnswer(() =>
    answer === 'publish'
      ? commands.publish(posting, { url: url.trim(), comment: words.trim() })
      : commands.decline(posting, words),
  );
  const faults = (pointer: string) => answering.problem?.at(pointer).slice(0, 1).map(fieldText);
  const done = () => {
    onClose();
    notify(t(($) => $.posting.answered));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.posting[answer].title)}
      lead={t(($) => $.posting[answer].lead, { name: posting.requester.name })}
      submit={t(($) => $.posting[answer].submit)}
      danger={answer === 'decline'}
      busy={answering.isPending}
      problem={answering.problem}
      onSubmit={() => answering.mutate(undefined, { onSuccess: done })}
    >
      {answer === 'publish' && (
        <TextField
          id="posting-url"
          label={t(($) => $.posting.url)}
          hint={t(($) => $.posting.urlHint)}
          value={url}
          onChange={setUrl}
          inputMode="url"
          maxLength={2048}
          optional
          errors={faults('/url')}
        />
      )}
      <TextArea
        id="posting-words"
        label={t(($) => $.posting[answer].words)}
        value={words}
        onChange={setWords}
        maxLength={2000}
        rows={3}
        optional={answer === 'publish'}
        errors={faults(answer === 'publish' ? '/comment' : '/reason')}
      />
    </FormDialog>
  );
}
