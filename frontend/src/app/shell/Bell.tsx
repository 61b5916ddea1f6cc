import { BellIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unreadQuery } from '#/features/notices/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import css from './Bell.module.css';

/** The server counts no further. */
const MANY = 100;

export function Bell() {
  const { t } = useTranslation();
  const format = useFormat();
  const count = useQuery(unreadQuery).data ?? 0;
  const label = t(($) => $.shell.bell);
  return (
    <Link
      to="/notices"
      className={css.bell}
      aria-label={count === 0 ? label : `${label}, ${t(($) => $.shell.unread, { count })}`}
      title={label}
    >
      <BellIcon aria-hidden />
      {count > 0 && (
        <span className={css.count} aria-hidden>
          {count < MANY ? format.number(count) : '99+'}
        </span>
      )}
    </Link>
  );
}
