import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import { remember } from '#/features/accounts/commands';
import { policyQuery } from '#/features/organisation/queries';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { begin } from './begin';
import { CopyEarlier } from './CopyEarlier';
import css from './Request.module.css';
import { WayCard } from './WayCard';

/** What is needed and how it goes, before anything is stored. */
export function NewRequestPage() {
  return (
    <Permitted may="REQUEST_ACCOUNT">
      <NewRequest />
    </Permitted>
  );
}

function NewRequest() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const policy = useQuery(policyQuery).data;
  // One key for this visit: pressing twice, or again after a lost answer, still makes one draft.
  const [key] = useState(() => crypto.randomUUID());
  const beginning = useMutation({
    mutationFn: () => begin(key, {}),
    onSuccess: (account) => {
      remember(queryClient, account);
      void navigate({ to: '/accounts/$accountId/request', params: { accountId: account.id }, replace: true });
    },
  });
  const hours = policy?.document.minWeeklyHours !== undefined;
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.request.title)}
        lead={t(($) => $.request.start.lead)}
        crumbs={
          <>
            <Link to="/accounts" className="ds-link">
              {t(($) => $.account.crumb)}
            </Link>{' '}
            / {t(($) => $.request.crumb)}
          </>
        }
      />
      <div className={layout.columns}>
        <Card title={t(($) => $.request.start.need)}>
          <div className={layout.stack}>
            <ul className={css.need}>
              <li>{t(($) => $.request.start.purpose)}</li>
              <li>{t(($) => $.request.start.people, { count: policy?.document.minUpdaters ?? 1 })}</li>
              <li>{t(($) => $.request.start.mailbox)}</li>
              {hours && <li>{t(($) => $.request.start.hours)}</li>}
            </ul>
            {beginning.error && <ProblemNotice problem={asProblem(beginning.error)} />}
            <div>
              <Button loading={beginning.isPending} onClick={() => !beginning.isPending && beginning.mutate()}>
                {t(($) => $.request.start.button)}
              </Button>
            </div>
          </div>
        </Card>
        <div className={layout.column}>
          <WayCard />
          <CopyEarlier />
        </div>
      </div>
    </div>
  );
}
