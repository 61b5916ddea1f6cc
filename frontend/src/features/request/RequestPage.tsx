import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { NotPossible } from '#/features/accounts/NotPossible';
import { accountQuery } from '#/features/accounts/queries';
import { useTranslation } from '#/i18n';
import { Loaded } from '#/ui/Loaded';
import { RequestForm } from './RequestForm';

const route = getRouteApi('/signed-in/accounts/$accountId/request');

export function RequestPage() {
  const { t } = useTranslation();
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
          <NotPossible
            accountId={account.id}
            title={t(($) => $.request.notEditable.title)}
            lead={t(($) => $.request.notEditable.text)}
            back={t(($) => $.request.notEditable.link)}
          />
        )
      }
    </Loaded>
  );
}
