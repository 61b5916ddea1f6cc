import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Finding } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { EmptyState, LoadingState } from '#/ui/States';
import { newestOf } from '#/ui/useBegunFrom';
import { FindingCard } from './FindingCard';
import css from './Findings.module.css';
import { LeaveDialog } from './LeaveDialog';
import { NoteDialog } from './NoteDialog';
import { findingsQuery } from './queries';
import { RequestDialog } from './RequestDialog';

type Doing = { what: 'note' | 'request' | 'leave'; finding: Finding };

/** Profiles that the register doesn't know, from our own pages and from the public; those that wait first. */
export function Queue() {
  const { t } = useTranslation();
  const findings = useQuery(findingsQuery);
  const [doing, setDoing] = useState<Doing | null>(null);
  const newest = (finding: Finding) => newestOf(findings.data?.items, finding);
  const close = () => setDoing(null);
  const card = (finding: Finding) => (
    <FindingCard
      key={finding.id}
      finding={finding}
      onNote={() => setDoing({ what: 'note', finding })}
      onRequest={() => setDoing({ what: 'request', finding })}
      onLeave={() => setDoing({ what: 'leave', finding })}
    />
  );
  return (
    <section className={layout.stack} aria-labelledby="queue">
      <h2 id="queue">{t(($) => $.findings.queue.title)}</h2>
      <Loaded from={findings} loading={<LoadingState lines={3} />}>
        {({ items }) => {
          const waiting = items.filter(({ state }) => state === 'OPEN');
          const settled = items.filter(({ state }) => state !== 'OPEN');
          return (
            <>
              {waiting.length === 0 ? (
                <EmptyState title={t(($) => $.findings.queue.none.title)} text={t(($) => $.findings.queue.none.text)} />
              ) : (
                <ul className={layout.page}>{waiting.map(card)}</ul>
              )}
              {settled.length > 0 && (
                <details>
                  <summary>{t(($) => $.findings.queue.settled, { count: settled.length })}</summary>
                  <ul className={`${layout.page} ${css.settled}`}>{settled.map(card)}</ul>
                </details>
              )}
            </>
          );
        }}
      </Loaded>
      {doing?.what === 'note' && <NoteDialog finding={newest(doing.finding)} onClose={close} />}
      {doing?.what === 'request' && <RequestDialog finding={newest(doing.finding)} onClose={close} />}
      {doing?.what === 'leave' && <LeaveDialog finding={newest(doing.finding)} onClose={close} />}
    </section>
  );
}
