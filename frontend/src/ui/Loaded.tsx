import type { ReactNode } from 'react';
import { asProblem, Problem } from '#/api/problem';
import { useProblemText } from '#/i18n/problemText';
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

function ErrorPage({ problem, onRetry }: { problem: Problem; onRetry: (() => void) | undefined }) {
  const { problemText } = useProblemText();
  return (
    <div className={layout.page}>
      <PageHeader title={problemText(problem).title} />
      <ErrorState problem={problem} onRetry={onRetry} />
    </div>
  );
}
