import type { PublicList } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { PublicStateBadge } from '#/ui/StateBadge';
import css from './PublicList.module.css';

/** Accounts that stood on the list and are in somebody else's hands now (MODE-RED): named, and led to by nobody. */
export function PublicWarnings({ list: { warnings } }: { list: PublicList }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (warnings.length === 0) return null;
  return (
    <Card title={t(($) => $.publicList.warnings)}>
      <ul className={css.accounts}>
        {warnings.map(({ address, name, platformName, state, warning, warningNote }) => (
          <li key={address} className={css.account}>
            <div className={css.words}>
              <p className={css.name}>{name}</p>
              <p className={css.quiet}>
                {platformName} · {shownAddress(address)}
              </p>
              <p>
                {format.text(warning)} {warningNote && <bdi>{warningNote}</bdi>}
              </p>
            </div>
            <PublicStateBadge state={state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
