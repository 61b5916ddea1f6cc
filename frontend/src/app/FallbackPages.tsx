import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { asProblem } from '#/api/problem';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { ErrorPage } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { useOnline } from '#/ui/online';
import { PageHeader } from '#/ui/PageHeader';
import { ErrorState } from '#/ui/States';
import { PublicFrame } from './shell/PublicLayout';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PublicFrame>
      <div className={layout.page}>
        <PageHeader title={t(($) => $.shell.notFound.title)} lead={t(($) => $.shell.notFound.text)} />
        <div className={layout.row}>
          <Button asChild>
            <Link to="/">{t(($) => $.shell.notFound.home)}</Link>
          </Button>
        </div>
      </div>
    </PublicFrame>
  );
}

/** The last net: what a page could not handle itself. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  // A part that failed to load is remembered as failed: only a new page fetches it again.
  const missing = problem.slug === 'offline' || problem.slug === 'unreachable';
  const online = useOnline();
  useEffect(() => {
    if (online && problem.slug === 'offline') window.location.reload();
  }, [online, problem.slug]);
  if (missing) return <ErrorPage problem={problem} onRetry={() => window.location.reload()} />;
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.shell.crash.title)} lead={t(($) => $.shell.crash.text)} />
      <ErrorState problem={problem} onRetry={reset} />
    </div>
  );
}
