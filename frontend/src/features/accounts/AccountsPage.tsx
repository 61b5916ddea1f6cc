import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '#/features/session/queries';
import { summaryQuery } from '#/features/tasks/queries';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Pager } from '#/ui/Pager';
import { EmptyState } from '#/ui/States';
import { AccountFilters, isNarrowed, type Narrowing } from './AccountFilters';
import { AccountList } from './AccountList';
import { type AccountsFilter, accountsQuery } from './queries';

const route = getRouteApi('/signed-in/accounts');

function Lead() {
  const { t } = useTranslation();
  const summary = useQuery(summaryQuery).data;
  if (!summary) return t(($) => $.accounts.lead);
  const { attention, inUse } = summary;
  if (attention > 0) return t(($) => $.accounts.attention, { count: attention });
  return inUse > 0 ? t(($) => $.accounts.allGood) : t(($) => $.accounts.lead);
}

/** Everything that shapes the list stands in the address bar: it can be shared, kept and gone back to. */
export function AccountsPage() {
  const { t } = useTranslation();
  const mayRequest = useMay('REQUEST_ACCOUNT');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const page = useQuery({ ...accountsQuery(filter), placeholderData: keepPreviousData });

  const narrow = ({ search, unitId, attention, status, platform }: Narrowing) =>
    navigate({
      search: {
        sort: filter.sort,
        search: search || undefined,
        unitId: unitId || undefined,
        attention: attention || undefined,
        status: status?.length ? status : undefined,
        platform: platform?.length ? platform : undefined,
        cursor: undefined,
      },
    });
  const sortBy = (sort: NonNullable<AccountsFilter['sort']>) =>
    navigate({ search: { ...filter, sort, cursor: undefined } });
  const turnTo = (cursor: string | undefined) => navigate({ search: { ...filter, cursor } });

  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.accounts.title)}
        lead={<Lead />}
        actions={
          mayRequest && (
            <Button asChild>
              <Link to="/accounts/new">{t(($) => $.accounts.request)}</Link>
            </Button>
          )
        }
      />
      <AccountFilters filter={filter} onChange={(narrowing) => void narrow(narrowing)} />
      <Loaded from={page}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <NoAccounts narrowed={isNarrowed(filter)} />
          ) : (
            <>
              <AccountList
                accounts={items}
                stale={page.isPlaceholderData}
                sort={filter.sort ?? 'name'}
                onSort={(sort) => void sortBy(sort)}
              />
              <Pager
                onFirst={filter.cursor ? () => void turnTo(undefined) : undefined}
                onNext={nextCursor ? () => void turnTo(nextCursor) : undefined}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function NoAccounts({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  return narrowed ? (
    <EmptyState title={t(($) => $.accounts.noMatch.title)} text={t(($) => $.accounts.noMatch.text)} />
  ) : (
    <EmptyState title={t(($) => $.accounts.none.title)} text={t(($) => $.accounts.none.text)} />
  );
}
