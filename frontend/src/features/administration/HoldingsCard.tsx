import { Link } from '@tanstack/react-router';
import type { Person } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import layout from '#/ui/layout.module.css';
import css from './Administration.module.css';

/** Accounts in use and open requests that name the person: what has to be handed on before they go. */
export function HoldingsCard({ person: { holdings } }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <Card title={t(($) => $.administration.holdings.title)}>
      {holdings.length === 0 && <p className={layout.quiet}>{t(($) => $.administration.holdings.none)}</p>}
      <ul className={css.holdings}>
        {holdings.map(({ accountId, accountName, status, as, endsWithPerson }) => (
          <li key={`${accountId} ${as}`}>
            <Link to="/accounts/$accountId" params={{ accountId }} className="ds-link">
              {accountName || t(($) => $.accounts.unnamed)}
            </Link>
            <span className={layout.quiet}>
              {' '}
              {t(($) => $.enums.namedAs[as])} · {t(($) => $.enums.status[status])}
              {endsWithPerson && status === 'ACTIVE' && ` · ${t(($) => $.administration.holdings.ends)}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
