import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem, Problem } from '#/api/problem';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { Card } from '#/ui/Card';
import { TextField } from '#/ui/fields';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { PageHeader } from '#/ui/PageHeader';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { changePassword } from './password';

/** After a sign-in with a password that serves once: nothing else is open before it is changed. */
export function FirstPasswordPage() {
  const { t } = useTranslation();
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.session.change.firstTitle)} lead={t(($) => $.session.change.firstLead)} />
      <PasswordForm former={t(($) => $.session.change.oneTime)} />
    </div>
  );
}

export function PasswordPage() {
  const { t } = useTranslation();
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.session.change.title)} lead={t(($) => $.session.change.lead)} />
      <PasswordForm former={t(($) => $.session.change.old)} />
    </div>
  );
}

function PasswordForm({ former }: { former: string }) {
  const { t } = useTranslation();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { fieldText } = useProblemText();
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const changing = useMutation({
    mutationFn: () => changePassword({ oldPassword, newPassword }),
    onSuccess: async () => {
      queryClient.clear();
      await router.invalidate();
      notify(t(($) => $.session.change.done));
      router.history.push('/');
    },
  });
  const refused = changing.error && asProblem(changing.error);
  // It is not the organisation's rules for accounts that a password breaks.
  const problem =
    refused?.slug === 'rules-not-met'
      ? new Problem('invalid-request', refused.status, refused.params, refused.errors)
      : refused;
  const faults = (field: string) => problem?.at(`/${field}`).map(fieldText);
  return (
    <Card className={layout.narrow}>
      <form
        className={layout.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!changing.isPending) changing.mutate();
        }}
      >
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          id="old-password"
          label={former}
          type="password"
          value={oldPassword}
          onChange={setOld}
          errors={faults('oldPassword')}
          autoComplete="current-password"
          maxLength={200}
        />
        <TextField
          id="new-password"
          label={t(($) => $.session.change.new)}
          hint={t(($) => $.session.change.hint)}
          type="password"
          value={newPassword}
          onChange={setNew}
          errors={faults('newPassword')}
          autoComplete="new-password"
          maxLength={200}
        />
        <div>
          <Button type="submit" loading={changing.isPending}>
            {t(($) => $.session.change.submit)}
          </Button>
        </div>
      </form>
    </Card>
  );
}
