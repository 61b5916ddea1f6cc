import { CheckmarkCircleIcon, CloudSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { Problem } from '#/api/problem';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import type { Icon } from './Badge';
import { Button } from './kit';
import css from './States.module.css';

type StateProps = { title: string; text?: ReactNode; icon?: Icon; bare?: boolean; children?: ReactNode };

export function EmptyState({ title, text, icon: Icon = CheckmarkCircleIcon, bare, children }: StateProps) {
  return (
    <div className={bare ? `${css.state} ${css.bare}` : css.state} data-color="accent">
      <Icon aria-hidden />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}

export function ErrorState({ problem, onRetry }: { problem: Problem; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { problemText } = useProblemText();
  const { title, text } = problemText(problem);
  const Icon = problem.status === 0 ? CloudSlashIcon : ExclamationmarkTriangleIcon;
  return (
    <div className={css.state} data-color="danger" role="alert">
      <Icon aria-hidden />
      <h2>{title}</h2>
      <p>{text}</p>
      {onRetry && (
        <Button variant="secondary" onClick={onRetry}>
          {t(($) => $.common.retry)}
        </Button>
      )}
    </div>
  );
}

export function LoadingState({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={css.loading} role="status">
      <span className="ds-sr-only">{t(($) => $.common.loading)}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
        <span key={line} className={css.bar} />
      ))}
    </div>
  );
}
