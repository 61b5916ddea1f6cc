import type { Check, Schemas } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { CopyText } from '#/ui/CopyText';
import layout from '#/ui/layout.module.css';
import css from './Account.module.css';
import { PageLink } from './PageLink';

type RemedyBoxProps = {
  check: Check['check'];
  remedy: Schemas['Remedy'];
  /** Where the account stood before it was renamed: the old link is to give way. */
  former: string | undefined;
};

/** On our own pages stands a link, on the profile a text. */
const OF_OUR_PAGE: readonly Check['check'][] = ['LIST_PAGE_LINKS_TO_ACCOUNT', 'PAGE_LINKS_TO_ACCOUNT'];

/** What is wrong comes with the text to paste. */
export function RemedyBox({ check, remedy, former }: RemedyBoxProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = remedy.text ? format.text(remedy.text) : '';
  const text = words.includes(remedy.link) ? words : [words, remedy.link].filter(Boolean).join('\n');
  return (
    <div className={css.remedy} data-color="warning">
      <p>
        <strong>
          {remedy.act === 'REMOVE'
            ? t(($) => $.account.verification.takeAway)
            : t(($) => $.account.verification.remedy[check])}
        </strong>
        <br />
        <span className={layout.small}>
          <PageLink page={remedy.page} />
        </span>
      </p>
      {former && remedy.act !== 'REMOVE' && OF_OUR_PAGE.includes(check) && (
        <p>
          {t(($) => $.account.verification.replaces, {
            former: shownAddress(former),
            address: shownAddress(remedy.link),
          })}
        </p>
      )}
      <CopyText text={text} />
      {check === 'ACCOUNT_LINKS_TO_ORGANISATION' && <OtherProofs proofs={remedy.instead ?? []} />}
    </div>
  );
}

/** Some profiles have no room for a link. */
function OtherProofs({ proofs }: { proofs: Schemas['OtherProof'][] }) {
  const { t } = useTranslation();
  if (proofs.length === 0) return null;
  return (
    <details className={layout.small}>
      <summary>{t(($) => $.account.verification.instead.title)}</summary>
      <ul>
        {proofs.map(({ convention, mark }) => (
          <li key={convention}>
            {t(($) => $.account.verification.instead[convention])}
            <CopyText text={mark} />
          </li>
        ))}
      </ul>
    </details>
  );
}
