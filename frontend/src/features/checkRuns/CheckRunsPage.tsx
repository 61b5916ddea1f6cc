import { ArrowsCirclepathIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CheckRun } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { PageHeader } from '#/ui/PageHeader';
import { EmptyState } from '#/ui/States';
import { Progress } from './Progress';
import { checkRunsQuery } from './queries';
import { StartDialog } from './StartDialog';
import { useScope } from './useScope';

/** Rounds of checks that somebody started: of a unit's accounts or of all. */
export function CheckRunsPage() {
  return (
    <Permitted may="KEEP_WEB_PAGES">
      <CheckRuns />
    </Permitted>
  );
}

function CheckRuns() {
  const { t } = useTranslation();
  const [starting, setStarting] = useState(false);
  const runs = useQuery(checkRunsQuery);
  const ended = runs.data?.items[0]?.endedAt;
  // That it began is no news any more.
  useEffect(() => {
    if (ended) notify(null);
  }, [ended]);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.checkRuns.title)}
        lead={t(($) => $.checkRuns.lead)}
        actions={
          <Button onClick={() => setStarting(true)}>
            <ArrowsCirclepathIcon aria-hidden />
            {t(($) => $.checkRuns.start)}
          </Button>
        }
      />
      <Loaded from={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t(($) => $.checkRuns.none.title)} text={t(($) => $.checkRuns.none.text)} />
          ) : (
            <ul className={layout.page}>
              {items.map((run) => (
                <li key={run.id}>
                  <RunCard run={run} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </div>
  );
}

function RunCard({ run }: { run: CheckRun }) {
  const { t } = useTranslation();
  const scope = useScope();
  return (
    <Card title={scope(run)}>
      <div className={layout.stack}>
        <Progress run={run} />
        <div>
          <Button asChild variant="secondary" data-size="sm">
            <Link
              to="/admin/checks/$runId"
              params={{ runId: run.id }}
              aria-label={`${t(($) => $.checkRuns.results)}: ${scope(run)}`}
            >
              {t(($) => $.checkRuns.results)}
            </Link>
          </Button>
        </div>
      </div>
    </Card>
  );
}
