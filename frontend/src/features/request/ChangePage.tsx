import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { accountQuery } from '#/features/accounts/queries';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { ChangeForm } from './ChangeForm';

const route = getRouteApi('/signed-in/accounts/$accountId/change');

/** CHANGE-1: the facts of an account in use, as somebody wants them to be. */
export function ChangePage() {
  const { accountId } = route.useParams();
  return (
    <Loaded from={useQuery(accountQuery(accountId))} page>
      {(account) =>
        account.allowedActions.includes('PROPOSE_CHANGE') ? (
          <ChangeForm key={account.id} account={account} />
        ) : (
          <NotPossible accountId={accountId} />
        )
      }
    </Loaded>
  );
}

function NotPossible({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.request.proposal.notPossible)}
        lead={t(($) => $.request.proposal.notPossibleText)}
      />
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
