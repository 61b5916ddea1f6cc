import { Link } from '@tanstack/react-router';
import type { AccountSummary } from '#/api/types';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { type Column, DataTable } from '#/ui/DataTable';
import { PlatformMark } from '#/ui/PlatformMark';
import { KindBadge, StateBadge, VerificationBadge, vouchable } from '#/ui/StateBadge';
import css from './Accounts.module.css';
import { shownAddress } from './address';
import type { AccountsFilter } from './queries';

type Sort = NonNullable<AccountsFilter['sort']>;
type Ascending = Exclude<Sort, `-${string}`>;

function AccountName({ account }: { account: AccountSummary }) {
  const { t } = useTranslation();
  const platforms = usePlatforms();
  return (
    <div className={css.account}>
      <PlatformMark platform={platforms.find(account.platform)} />
      <div>
        <Link to="/accounts/$accountId" params={{ accountId: account.id }} className={`ds-link ${css.name}`}>
          {account.name || t(($) => $.accounts.unnamed)}
        </Link>
        <p className={css.address}>
          {account.kind === 'OWNED' || account.kind === 'EXPERT'
            ? account.address
              ? shownAddress(account.address)
              : t(($) => $.accounts.noAddress)
            : null}
        </p>
        <KindBadge kind={account.kind} />
      </div>
    </div>
  );
}

type AccountListProps = {
  accounts: readonly AccountSummary[];
  stale: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
};

/** A table where there is room for one, cards where there isn't. */
export function AccountList({ accounts, stale, sort, onSort }: AccountListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<AccountSummary, Ascending>[] = [
    {
      key: 'account',
      heading: t(($) => $.accounts.column.account),
      sort: 'name',
      heads: true,
      cell: (account) => <AccountName account={account} />,
    },
    {
      key: 'unit',
      heading: t(($) => $.accounts.column.unit),
      cell: ({ unit }) => (unit ? format.text(unit.name) : t(($) => $.common.none)),
    },
    {
      key: 'state',
      heading: t(($) => $.accounts.column.state),
      sort: 'status',
      cell: ({ status, closesOn }) => <StateBadge status={status} closesOn={closesOn} />,
    },
    {
      key: 'verification',
      heading: t(($) => $.accounts.column.verification),
      cell: ({ address, status, verification }) =>
        address && vouchable(status) ? <VerificationBadge status={verification} /> : t(($) => $.common.none),
    },
    {
      key: 'changed',
      heading: t(($) => $.accounts.column.changed),
      sort: 'changedAt',
      cell: ({ changedAt }) => <span title={format.exact(changedAt)}>{format.nearDayOf(changedAt)}</span>,
    },
  ];
  return (
    <>
      <div className={css.table} data-stale={stale || undefined}>
        <DataTable
          caption={t(($) => $.accounts.table)}
          columns={columns}
          rows={accounts}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={onSort}
        />
      </div>
      <ul className={css.cards} data-stale={stale || undefined}>
        {accounts.map((account) => (
          <li key={account.id} className={css.cardRow}>
            <AccountName account={account} />
            <div className={css.badges}>
              <StateBadge status={account.status} closesOn={account.closesOn} />
              {account.address && vouchable(account.status) && <VerificationBadge status={account.verification} />}
            </div>
            {account.unit && <p className={css.address}>{format.text(account.unit.name)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
