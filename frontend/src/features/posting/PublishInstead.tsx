import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import type { Account } from '#/api/types';
import { remember } from '#/features/accounts/commands';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea } from '#/ui/fields';
import { Button } from '#/ui/kit';
import { notify } from '#/ui/notices';
import { commands } from './commands';
import css from './Posting.module.css';

type Unsent = { current: () => Account; saveNow: () => Promise<unknown> };

type InsteadButtonProps = { draft: Unsent; onAsk: () => void };

export function InsteadButton({ draft, onAsk }: InsteadButtonProps) {
  const { t } = useTranslation();
  if (!draft.current().allowedActions.includes('PASS_TO_MAIN_ACCOUNT')) return null;
  return (
    <div className={css.instead}>
      <Button type="button" variant="secondary" onClick={onAsk}>
        {t(($) => $.posting.instead)}
      </Button>
    </div>
  );
}

type InsteadDialogProps = { draft: Unsent; open: boolean; onClose: () => void };

/** Gives up the request, and asks whoever runs the main account to publish there (RAU-umbrella). */
export function InsteadDialog({ draft, open, onClose }: InsteadDialogProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const passing = useMutation({
    mutationFn: async () => {
      await draft.saveNow();
      return commands.pass(draft.current(), text);
    },
    onSuccess: async (request) => {
      remember(queryClient, request);
      await navigate({ to: '/accounts/$accountId', params: { accountId: request.id } });
      notify(t(($) => $.posting.passed));
    },
  });
  const problem = passing.error ? asProblem(passing.error) : null;
  const close = () => {
    passing.reset();
    onClose();
  };
  return (
    <FormDialog
      open={open}
      onClose={close}
      title={t(($) => $.posting.insteadTitle)}
      lead={t(($) => $.posting.insteadLead)}
      submit={t(($) => $.posting.insteadSubmit)}
      busy={passing.isPending}
      problem={problem}
      onSubmit={() => passing.mutate()}
    >
      <TextArea
        id="posting-text"
        label={t(($) => $.posting.text)}
        hint={t(($) => $.posting.textHint)}
        value={text}
        onChange={setText}
        maxLength={2000}
        errors={problem?.at('/text').slice(0, 1).map(fieldText)}
      />
    </FormDialog>
  );
}
