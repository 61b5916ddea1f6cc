import type { PublicList } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { webAddress } from '#/features/accounts/address';
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
  const { name, address, state, unit, officialSince, closing, successorUrl, audience, evidence } = account;
  return (
    <li className={css.account}>
      <PlatformMark platform={platform} />
      <div className={css.words}>
        <p className={css.name}>{name}</p>
        <p>
          <AddressLink address={address} />
        </p>
        <p className={css.quiet}>
          {[
            unit && format.text(unit),
            t(($) => $.publicList.since, { day: format.fullDay(officialSince) }),
            evidence === 'ATTESTED' && t(($) => $.publicList.attested),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {closing && (
          <p className={css.closing}>
            {format.text(closing)} {successorUrl && <AddressLink address={successorUrl} />}
          </p>
        )}
        <p className={css.contact}>
          {audience && `${t(($) => $.publicList.audience, { audience: audience.trim().replace(/\.$/, '') })} `}
          {format.text(account.answers)} <Confidential account={account} />
        </p>
      </div>
      <PublicStateBadge state={state} />
    </li>
  );
}

/** Where to go with what doesn't belong in social media (PUB-plain). */
function Confidential({ account: { confidential, confidentialUrl } }: { account: Listed }) {
  const text = useFormat().text(confidential);
  const href = confidentialUrl && webAddress(confidentialUrl);
  if (!href) return text;
  return (
    <a href={href} rel="noreferrer" className="ds-link">
      {text}
    </a>
  );
}

/** What the organisation says before the accounts, in its own words. */
export function Introduction({ list }: { list: PublicList }) {
  const format = useFormat();
  return list.intro && <p>{format.text(list.intro)}</p>;
}

/** The list as its organisation has it shown, as everybody sees it. */
export function PublicAccounts({ list }: { list: PublicList }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (list.accounts.length === 0) {
    return <EmptyState title={t(($) => $.publicList.none.title)} text={t(($) => $.publicList.none.text)} />;
  }
  return sectionsOf(list).map(({ heading, accounts, from }) => (
    <Card key={from} title={format.text(heading)}>
      <ul className={css.accounts}>
        {accounts.map((account) => (
          <ListedAccount key={account.address} account={account} platform={platformOf(list, account)} />
        ))}
      </ul>
    </Card>
  ));
}

/** Headings stand above so many of the accounts, one after the other. */
function sectionsOf({ sections, accounts }: PublicList) {
  let from = 0;
  return sections.map(({ heading, size }) => {
    const section = { heading, from, accounts: accounts.slice(from, from + size) };
    from += size;
    return section;
  });
}

function platformOf({ platforms }: PublicList, { platform }: Listed): Listing {
  return platforms.find(({ id }) => id === platform) ?? { id: platform, name: platform, mark: '' };
}
