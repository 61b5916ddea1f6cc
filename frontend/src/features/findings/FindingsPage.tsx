import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useKeeping } from '#/features/administration/useKeeping';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { Dangers, Differences } from './Differences';
import { LastLook } from './LastLook';
import { Queue } from './Queue';
import { comparisonQuery, findingCommands } from './queries';

/** Where our own pages and the register part, and profiles that nobody knows (EVID-PAGE, FIND-1). */
export function FindingsPage() {
  return (
    <Permitted may="TRIAGE_FINDINGS">
      <Findings />
    </Permitted>
  );
}

function Findings() {
  const { t } = useTranslation();
  const comparison = useQuery(comparisonQuery);
  const asking = useKeeping(findingCommands.look);
  const running = comparison.data?.running ?? false;
  useQueueAfter(running);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.findings.title)}
        lead={t(($) => $.findings.lead)}
        actions={
          <Button onClick={() => asking.mutate(undefined)} aria-disabled={running || asking.isPending || undefined}>
            {t(($) => $.findings.look.now)}
          </Button>
        }
      />
      {asking.problem && <ProblemNotice problem={asking.problem} />}
      {comparison.data && <Dangers comparison={comparison.data} />}
      <Queue />
      <Loaded from={comparison}>
        {(data) => (
          <>
            <Differences comparison={data} />
            <LastLook comparison={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** What a look finds comes into the queue when it ends. */
function useQueueAfter(running: boolean) {
  const queryClient = useQueryClient();
  const before = useRef(running);
  useEffect(() => {
    if (before.current && !running) {
      for (const queryKey of [['findings'], ['tasks']]) void queryClient.invalidateQueries({ queryKey });
    }
    before.current = running;
  }, [running, queryClient]);
}
