import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '#/features/session/queries';
import { tasksQuery } from '#/features/tasks/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Brand } from './Brand';
import { type Entry, GROUPS, visibleTo } from './entries';
import css from './Navigation.module.css';

type NavigationProps = { onFollow?: () => void };

export function Navigation({ onFollow }: NavigationProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisation, permissions } = useMe();
  return (
    <nav aria-label={t(($) => $.shell.mainNavigation)} className={css.nav}>
      <div className={css.brand}>
        <Brand />
      </div>
      <p className={css.organisation}>
        <span className="ds-sr-only">{t(($) => $.shell.organisation)}: </span>
        {format.text(organisation.name)}
      </p>
      {GROUPS.map(({ key, heading, entries }) => {
        const shown = entries.filter(visibleTo(permissions));
        if (shown.length === 0) return null;
        return (
          <div key={key}>
            {heading && <h2 className={css.heading}>{t(($) => $.shell[heading])}</h2>}
            <ul className={css.items}>
              {shown.map((entry) => (
                <li key={entry.name}>
                  <Item entry={entry} slug={organisation.slug} onFollow={onFollow} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function Item({ entry, slug, onFollow }: NavigationProps & { entry: Entry; slug: string }) {
  const { t } = useTranslation();
  const { to, name, icon: Icon, counted } = entry;
  return (
    // The organisation's own short name is the only thing an address needs to know.
    <Link to={to} params={{ slug }} className={css.item} onClick={onFollow}>
      <Icon aria-hidden />
      {t(($) => $.shell.nav[name])}
      {counted && <Waiting />}
    </Link>
  );
}

function Waiting() {
  const { t } = useTranslation();
  const format = useFormat();
  const count = useQuery(tasksQuery).data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <span className={css.count}>
      <span aria-hidden>{format.number(count)}</span>
      <span className="ds-sr-only">{t(($) => $.shell.waiting, { count })}</span>
    </span>
  );
}
