import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { NotPossible } from '#/features/accounts/NotPossible';
import { accountQuery } from '#/features/accounts/queries';
import { useTranslation } from '#/i18n';
import { Loaded } from '#/ui/Loaded';
import { ChangeForm } from './ChangeForm';

const route = getRouteApi('/signed-in/accounts/$accountId/change');

/** CHANGE-1: the facts of an account in use, as somebody wants them to be. */
export function ChangePage() {
  const { t } = useTranslation();
  const { accountId } = route.useParams();
  return (
    <Loaded from={useQuery(accountQuery(accountId))} page>
      {(account) =>
        account.allowedActions.includes('PROPOSE_CHANGE') ? (
          <ChangeForm key={account.id} account={account} />
        ) : (
          <NotPossible
            accountId={accountId}
            title={t(($) => $.request.proposal.notPossible)}
            lead={t(($) => $.request.proposal.notPossibleText)}
            back={t(($) => $.request.notEditable.link)}
          />
        )
      }
    </Loaded>
  );
}
