import { PlusIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { EndPeriod } from './EndPeriod';
import { NewPeriod } from './NewPeriod';
import { PeriodList } from './PeriodList';
import { sorted } from './periods';
import { type StandingIn, standingInQuery } from './queries';

/** Who decides for whom while somebody is away. */
export function StandingInPage() {
  const { t } = useTranslation();
  const { id } = useMe();
  const mayStandIn = useMay('STAND_IN');
  const seesAll = useMay('MANAGE_PEOPLE');
  const [doing, setDoing] = useState<'new' | StandingIn | null>(null);
  const periods = useQuery(standingInQuery);
  const onEnd = mayStandIn ? setDoing : undefined;
  const close = () => setDoing(null);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.standingIn.title)}
        lead={t(($) => $.standingIn.lead)}
        actions={
          mayStandIn && (
            <Button onClick={() => setDoing('new')}>
              <PlusIcon aria-hidden />
              {t(($) => $.standingIn.new.button)}
            </Button>
          )
        }
      />
      <Loaded from={periods}>
        {({ items }) => {
          const { forMe, mine, others } = sorted(items, id);
          return (
            <div className={`${layout.page} ${layout.narrow}`}>
              <PeriodList kind="forMe" periods={forMe} onEnd={onEnd} />
              <PeriodList kind="mine" periods={mine} onEnd={onEnd} />
              {seesAll && <PeriodList kind="others" periods={others} onEnd={onEnd} />}
            </div>
          );
        }}
      </Loaded>
      {doing === 'new' && <NewPeriod onClose={close} />}
      {doing && doing !== 'new' && <EndPeriod period={doing} onClose={close} />}
    </div>
  );
}
