import { ClockDashedIcon, FileTextIcon, GlobeIcon, InboxIcon, MagnifyingGlassCheckmarkIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay, useMe } from '#/features/session/queries';
import { tasksQuery } from '#/features/tasks/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Brand } from './Brand';
import css from './Navigation.module.css';

export function Navigation({ onFollow }: { onFollow?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisation } = useMe();
  const waiting = useQuery(tasksQuery).data?.items.length ?? 0;
  const item = { className: css.item, onClick: onFollow };
  return (
    <nav aria-label={t(($) => $.shell.mainNavigation)} className={css.nav}>
      <div className={css.brand}>
        <Brand />
      </div>
      <p className={css.organisation}>
        <span className="ds-sr-only">{t(($) => $.shell.organisation)}: </span>
        {format.text(organisation.name)}
      </p>
      <ul className={css.items}>
        <li>
          <Link to="/" {...item}>
            <InboxIcon aria-hidden />
            {t(($) => $.shell.nav.tasks)}
            {waiting > 0 && (
              <span className={css.count}>
                <span aria-hidden>{format.number(waiting)}</span>
                <span className="ds-sr-only">{t(($) => $.shell.waiting, { count: waiting })}</span>
              </span>
            )}
          </Link>
        </li>
        <li>
          <Link to="/accounts" {...item}>
            <FileTextIcon aria-hidden />
            {t(($) => $.shell.nav.accounts)}
          </Link>
        </li>
        <li>
          <Link to="/public-list" {...item}>
            <GlobeIcon aria-hidden />
            {t(($) => $.shell.nav.publicList)}
          </Link>
        </li>
        <li>
          <Link to="/lookup" {...item}>
            <MagnifyingGlassCheckmarkIcon aria-hidden />
            {t(($) => $.shell.nav.lookup)}
          </Link>
        </li>
      </ul>
      {useMay('READ_AUDIT') && (
        <div>
          <h2 className={css.heading}>{t(($) => $.shell.management)}</h2>
          <ul className={css.items}>
            <li>
              <Link to="/audit" {...item}>
                <ClockDashedIcon aria-hidden />
                {t(($) => $.shell.nav.audit)}
              </Link>
            </li>
          </ul>
        </div>
      )}
    </nav>
  );
}
