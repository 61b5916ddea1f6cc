import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { historyQuery } from '#/features/accounts/queries';
import { useEventTitle } from '#/features/audit/useEventTitle';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { LoadingState } from '#/ui/States';
import { Timeline } from '#/ui/Timeline';
import { folded } from './history';

const LATEST = 6;
const ALL = 100;

export function HistoryCard({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useEventTitle();
  const [limit, setLimit] = useState(LATEST);
  const history = useQuery({ ...historyQuery(accountId, limit), placeholderData: keepPreviousData });
  return (
    <Card title={t(($) => $.account.history.title)}>
      <Loaded from={history} loading={<LoadingState lines={3} />}>
        {({ items, nextCursor }) => (
          <div className={layout.stack}>
            {items.length === 0 && <p className={layout.quiet}>{t(($) => $.account.history.empty)}</p>}
            <Timeline
              items={folded(items).map(
                ({ event: { at, actor, action, act, onBehalfOf, note }, run }, index, lines) => ({
                  key: `${at} ${action} ${lines.length - index}`,
                  title:
                    run.length > 1
                      ? t(($) => $.account.history.changed, { count: run.length })
                      : titleOf({ action, act }),
                  detail: (
                    <>
                      {onBehalfOf
                        ? t(($) => $.account.review.onBehalfOf, {
                            name: actor.name ?? t(($) => $.enums.actor[actor.kind]),
                            absent: onBehalfOf.name ?? t(($) => $.enums.actor[onBehalfOf.kind]),
                          })
                        : (actor.name ?? t(($) => $.enums.actor[actor.kind]))}{' '}
                      ·{' '}
                      <time dateTime={at} title={format.exact(at)}>
                        {format.nearDayOf(at)} {t(($) => $.common.at)} {format.time(at)}
                      </time>
                    </>
                  ),
                  note,
                  look: actor.kind === 'SYSTEM' ? 'quiet' : undefined,
                }),
              )}
            />
            {(nextCursor || limit === ALL) && (
              <div>
                <Button
                  variant="tertiary"
                  className={layout.flush}
                  onClick={() => setLimit(limit === ALL ? LATEST : ALL)}
                >
                  {limit === ALL ? t(($) => $.account.history.fewer) : t(($) => $.account.history.all)}
                </Button>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </Card>
  );
}
