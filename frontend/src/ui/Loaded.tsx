import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { asProblem, Problem } from '#/api/problem';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { Button } from './kit';
import layout from './layout.module.css';
import { PageHeader } from './PageHeader';
import { ErrorState, LoadingState } from './States';

/** Something that is being fetched, whoever fetches it. */
export type Loadable<T> = {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
  fetchStatus: 'fetching' | 'paused' | 'idle';
};

type LoadedProps<T> = {
  from: Loadable<T>;
  loading?: ReactNode;
  /** The whole page hangs on it: a refusal then also gives the page its heading. */
  page?: boolean;
  children: (data: T) => ReactNode;
};

/** Draws what has come; says so while it is coming, and why when it doesn't. */
export function Loaded<T>({ from, loading = <LoadingState />, page, children }: LoadedProps<T>) {
  if (from.data !== undefined) return children(from.data);
  const offline = from.fetchStatus === 'paused';
  if (!offline && !from.error) return loading;
  const problem = from.error ? asProblem(from.error) : new Problem('offline', 0);
  const retry = problem.slug === 'not-found' || problem.slug === 'not-allowed' ? undefined : () => void from.refetch();
  return page ? <ErrorPage problem={problem} onRetry={retry} /> : <ErrorState problem={problem} onRetry={retry} />;
}

/** A page of which nothing can be shown; its heading says why. */
export function ErrorPage({ problem, onRetry }: { problem: Problem; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { problemText } = useProblemText();
  const { title, text } = problemText(problem);
  return (
    <div className={layout.page}>
      <div role="alert">
        <PageHeader title={title} lead={text} />
      </div>
      <div className={layout.row}>
        {onRetry ? (
          <Button onClick={onRetry}>{t(($) => $.common.retry)}</Button>
        ) : (
          <Button asChild>
            <Link to="/">{t(($) => $.shell.notFound.home)}</Link>
          </Button>
        )}
      </div>
    </div>
  );
}
