import type { CheckRun } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge } from '#/ui/Badge';
import layout from '#/ui/layout.module.css';
import css from './CheckRuns.module.css';
import { goesOn } from './queries';
import { RESULTS, ResultBadge } from './ResultBadge';

/** How far a round has come. It is read aloud at each quarter, not at each account. */
export function Progress({ run }: { run: CheckRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = run.total - run.waiting;
  const quarter = Math.floor((done * 4) / run.total) * 25;
  const begun = t(($) => $.checkRuns.begun, { at: format.exact(run.startedAt), by: run.startedBy.name });
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>
        {begun} {run.endedAt && t(($) => $.checkRuns.ended, { at: format.exact(run.endedAt) })}
      </p>
      {goesOn(run) && (
        <progress className={css.bar} max={run.total} value={done} aria-label={t(($) => $.checkRuns.progress)} />
      )}
      <div className={layout.row}>
        <span>{t(($) => $.checkRuns.done, { done, total: run.total })}</span>
        {RESULTS.filter(({ count }) => count(run) > 0).map(({ result, count }) => (
          <ResultBadge key={result} result={result} count={count(run)} />
        ))}
        {!goesOn(run) && <Badge tone="neutral">{t(($) => $.checkRuns.over)}</Badge>}
      </div>
      <p role="status" className="ds-sr-only">
        {goesOn(run) ? t(($) => $.checkRuns.quarter, { percent: quarter }) : t(($) => $.checkRuns.over)}
      </p>
    </div>
  );
}
