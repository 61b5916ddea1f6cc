import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Account, PolicyDocument } from '#/api/types';
import { accountQuery } from '#/features/accounts/queries';
import { policyQuery } from '#/features/organisation/queries';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { RequestForm } from './RequestForm';

const route = getRouteApi('/signed-in/accounts/$accountId/request');

export function RequestPage() {
  const { accountId } = route.useParams();
  const { step = 'why' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Loaded from={useQuery(accountQuery(accountId))} page>
      {(account) =>
        account.allowedActions.includes('EDIT') ? (
          <UnderRules account={account}>
            {(document) => (
              <RequestForm
                key={account.id}
                account={account}
                document={document}
                step={step}
                onStep={(next) => void navigate({ search: { step: next }, resetScroll: false })}
              />
            )}
          </UnderRules>
        ) : (
          <NotEditable accountId={account.id} />
        )
      }
    </Loaded>
  );
}

type UnderRulesProps = { account: Account; children: (document: PolicyDocument) => ReactNode };

/** The rules this request goes by: those it was sent under, or those in force. */
function UnderRules({ account, children }: UnderRulesProps) {
  const inForce = useQuery({ ...policyQuery, enabled: !account.policy });
  if (account.policy) return children(account.policy.document);
  return (
    <Loaded from={inForce} page>
      {({ document }) => children(document)}
    </Loaded>
  );
}

function NotEditable({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  return (
    <div className={layout.page}>
      <PageHeader title={t(($) => $.request.notEditable.title)} lead={t(($) => $.request.notEditable.text)} />
      <div>
        <Button asChild>
          <Link to="/accounts/$accountId" params={{ accountId }}>
            {t(($) => $.request.notEditable.link)}
          </Link>
        </Button>
      </div>
    </div>
  );
}
