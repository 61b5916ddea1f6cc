import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { accountQuery } from '#/features/accounts/queries';
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
          <RequestForm
            key={account.id}
            account={account}
            step={step}
            onStep={(next) => void navigate({ search: { step: next }, resetScroll: false })}
          />
        ) : (
          <NotEditable accountId={account.id} />
        )
      }
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
