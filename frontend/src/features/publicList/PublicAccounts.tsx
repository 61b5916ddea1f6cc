import type { PublicList } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { PlatformMark } from '#/ui/PlatformMark';
import { PublicStateBadge } from '#/ui/StateBadge';
import { EmptyState } from '#/ui/States';
import css from './PublicList.module.css';

type Listed = PublicList['accounts'][number];
type Listing = PublicList['platforms'][number];

function ListedAccount({ account, platform }: { account: Listed; platform: Listing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, address, state, unit, officialSince, closesOn, successorUrl } = account;
  return (
    <li className={css.account}>
      <PlatformMark platform={platform} />
      <div className={css.words}>
        <p className={css.name}>{name}</p>
        <p>
          <AddressLink address={address} />
        </p>
        <p className={css.quiet}>
          {[unit && format.text(unit), t(($) => $.publicList.since, { day: format.fullDay(officialSince) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {closesOn && (
          <p className={css.closing}>
            {t(($) => $.publicList.closing, { day: format.fullDay(closesOn) })}{' '}
            {successorUrl && <AddressLink address={successorUrl} />}
          </p>
        )}
      </div>
      <PublicStateBadge state={state} />
    </li>
  );
}

/** The list by platform, in the order of the catalogue, as everybody sees it. */
export function PublicAccounts({ list }: { list: PublicList }) {
  const { t } = useTranslation();
  const of = ({ id }: Listing) => list.accounts.filter((account) => account.platform === id);
  if (list.accounts.length === 0) {
    return <EmptyState title={t(($) => $.publicList.none.title)} text={t(($) => $.publicList.none.text)} />;
  }
  return (
    <>
      {list.platforms.map((platform) => (
        <Card key={platform.id} title={platform.name}>
          <ul className={css.accounts}>
            {of(platform).map((account) => (
              <ListedAccount key={account.address} account={account} platform={platform} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
