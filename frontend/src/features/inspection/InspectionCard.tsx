import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge } from '#/ui/Badge';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { inspectionsQuery, type Standing } from './commands';
import css from './Inspection.module.css';
import { RecordDialog } from './RecordDialog';

/** What doesn't stay as it was: when somebody last looked, and when to look again. */
export function InspectionCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const shelf = useQuery({ ...inspectionsQuery(account.id), enabled: account.status === 'ACTIVE' });
  const [recording, setRecording] = useState<Standing | null>(null);
  if (account.status !== 'ACTIVE') return null;
  const { data } = shelf;
  if (!data) {
    // Most accounts have nothing to look at: only what goes wrong is said.
    return shelf.error ? (
      <Card title={t(($) => $.inspection.title)}>
        <Loaded from={shelf}>{() => null}</Loaded>
      </Card>
    ) : null;
  }
  if (data.items.length === 0) return null;
  return (
    <Card title={t(($) => $.inspection.title)}>
      <ul>
        {data.items.map((standing) => (
          <li key={standing.kind} className={css.standing}>
            <Looked standing={standing} />
            {standing.kind === 'END_OF_TERM'
              ? standing.due && <EndTerm account={account} />
              : data.recordable && (
                  <div>
                    <Button
                      variant={standing.due ? 'primary' : 'secondary'}
                      aria-label={`${t(($) => $.inspection.record)}: ${t(($) => $.enums.inspectionKind[standing.kind])}`}
                      onClick={() => setRecording(standing)}
                    >
                      {t(($) => $.inspection.record)}
                    </Button>
                  </div>
                )}
          </li>
        ))}
      </ul>
      {recording && <RecordDialog accountId={account.id} standing={recording} onClose={() => setRecording(null)} />}
    </Card>
  );
}

function Looked({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, due, dueOn, everyDays, section, last } = standing;
  const when = () => {
    if (!dueOn) return t(($) => $.inspection.nothingLeft);
    return due && !last && kind !== 'END_OF_TERM' ? t(($) => $.inspection.now) : format.fullDay(dueOn);
  };
  return (
    <>
      <div className={layout.row}>
        <h3>{t(($) => $.enums.inspectionKind[kind])}</h3>
        {due && <Badge tone="warning">{t(($) => $.inspection.due)}</Badge>}
      </div>
      <FactList
        facts={[
          {
            label: t(($) => $.inspection.last),
            value:
              kind !== 'END_OF_TERM' &&
              (last ? `${format.dayOf(last.at)}, ${last.by.name}` : t(($) => $.inspection.never)),
          },
          { label: t(($) => $.inspection.found), value: last?.note },
          { label: t(($) => (kind === 'END_OF_TERM' ? $.inspection.decideBy : $.inspection.nextTime)), value: when() },
          {
            label: t(($) => $.inspection.interval),
            value: everyDays && t(($) => $.inspection.every, { count: everyDays }),
          },
          { label: t(($) => $.inspection.basis), value: section },
        ]}
      />
    </>
  );
}

function EndTerm({ account: { id: accountId, allowedActions } }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <div className={layout.row}>
      {allowedActions.includes('ANNOUNCE_RETIREMENT') && (
        <Button asChild>
          <Link to="/accounts/$accountId/retire" params={{ accountId }}>
            {t(($) => $.account.retirement.start)}
          </Link>
        </Button>
      )}
      {allowedActions.includes('PROPOSE_CHANGE') && (
        <Button asChild variant="secondary">
          <Link to="/accounts/$accountId/change" params={{ accountId }}>
            {t(($) => $.inspection.longer)}
          </Link>
        </Button>
      )}
    </div>
  );
}
