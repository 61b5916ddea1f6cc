import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Account } from '#/api/types';
import { AccountCrumbs } from '#/features/accounts/AccountCrumbs';
import { NotPossible } from '#/features/accounts/NotPossible';
import { accountQuery } from '#/features/accounts/queries';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Alert } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Timeline } from '#/ui/Timeline';
import { RetirementForm } from './RetirementForm';

const route = getRouteApi('/signed-in/accounts/$accountId/retire');

export function RetirePage() {
  const { t } = useTranslation();
  const { accountId } = route.useParams();
  return (
    <Loaded from={useQuery(accountQuery(accountId))} page>
      {(account) =>
        account.allowedActions.includes('ANNOUNCE_RETIREMENT') ? (
          <Retire account={account} />
        ) : (
          <NotPossible
            accountId={accountId}
            title={t(($) => $.retirement.notPossible.title)}
            lead={t(($) => $.retirement.notPossible.text)}
            back={t(($) => $.retirement.notPossible.link)}
          />
        )
      }
    </Loaded>
  );
}

function Retire({ account }: { account: Account }) {
  const { t } = useTranslation();
  const name = account.request.name || t(($) => $.accounts.unnamed);
  return (
    <div className={layout.page}>
      <PageHeader
        title={`${t(($) => $.retirement.title)}: ${name}`}
        lead={t(($) => $.retirement.lead)}
        crumbs={<AccountCrumbs accountId={account.id} name={name} here={t(($) => $.retirement.crumb)} />}
      />
      <div className={layout.columns}>
        <Card>
          {['WAITING', 'RETURNED'].includes(account.change?.state ?? '') && (
            <Alert data-color="warning">
              <p>{t(($) => $.account.change.ends)}</p>
            </Alert>
          )}
          <RetirementForm account={account} />
        </Card>
        <Card title={t(($) => $.retirement.what.title)}>
          <Timeline
            items={[
              { key: 'now', title: t(($) => $.retirement.what.now), detail: t(($) => $.retirement.what.nowText) },
              {
                key: 'before',
                title: t(($) => $.retirement.what.calledOff),
                detail: t(($) => $.retirement.what.calledOffText),
                look: 'open',
              },
              {
                key: 'last',
                title: t(($) => $.retirement.what.last),
                detail: t(($) => $.retirement.what.lastText),
                look: 'quiet',
              },
            ]}
          />
        </Card>
      </div>
    </div>
  );
}
