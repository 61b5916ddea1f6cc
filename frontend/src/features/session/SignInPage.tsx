import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import { signIn } from '#/api/session';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { TextField } from '#/ui/fields';
import { Alert, Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { ProblemNotice } from '#/ui/ProblemNotice';

const route = getRouteApi('/public/sign-in');

/** Only a path of our own: an address in the link must never lead elsewhere. */
function ownPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}

export function SignInPage() {
  const { t } = useTranslation();
  const { ended } = route.useSearch();
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.session.title)} lead={t(($) => $.session.lead)} />
      {ended && <Alert data-color="info">{t(($) => $.session.ended)}</Alert>}
      <Card>
        <SignInForm />
      </Card>
      <p className={layout.quiet}>
        {t(($) => $.session.lookup)}{' '}
        <Link to="/lookup" className="ds-link">
          {t(($) => $.session.lookupLink)}
        </Link>
      </p>
    </div>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const { next } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: () => signIn(username.trim(), password),
    onSuccess: async () => {
      queryClient.clear();
      await router.invalidate();
      router.history.push(ownPath(next));
    },
  });
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!entering.isPending) entering.mutate();
      }}
    >
      {entering.error && <ProblemNotice problem={asProblem(entering.error)} />}
      <TextField
        id="username"
        label={t(($) => $.session.username)}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        maxLength={200}
        required
      />
      <TextField
        id="password"
        label={t(($) => $.session.password)}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        maxLength={200}
        required
      />
      <div>
        <Button type="submit" loading={entering.isPending}>
          {t(($) => $.session.submit)}
        </Button>
      </div>
    </form>
  );
}
