import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AuditEvent } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { useMay } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { type Column, DataTable } from '#/ui/DataTable';
import layout from '#/ui/layout.module.css';
import css from './Audit.module.css';
import { Changes } from './Changes';
import { actIn } from './fields';
import { type Shown, shownOf } from './runs';
import { useEventTitle } from './useEventTitle';

function When({ event: { at } }: { event: AuditEvent }) {
  const format = useFormat();
  return (
    <time dateTime={at} className={css.when}>
      {format.exact(at)}
    </time>
  );
}

function Who({ event: { actor, onBehalfOf, origin } }: { event: AuditEvent }) {
  const { t } = useTranslation();
  return (
    <>
      <span title={origin && t(($) => $.audit.origin, { origin })}>
        {actor.name ?? t(($) => $.enums.actor[actor.kind])}
      </span>
      {onBehalfOf && (
        <span className={layout.quiet}> {t(($) => $.audit.onBehalfOf, { name: onBehalfOf.name ?? '' })}</span>
      )}
    </>
  );
}

/** A unit by its name in the reader's language; a person by the one they have today. */
function About({ subject }: { subject: NonNullable<AuditEvent['subject']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const unit = units.find(({ id }) => id === subject.id);
  const mayKeep = useMay('MANAGE_PEOPLE');
  if (unit) return format.text(unit.name);
  if (subject.kind === 'PERSON' && mayKeep)
    return (
      <Link to="/admin/people/$personId" params={{ personId: subject.id }} className="ds-link">
        {subject.name}
      </Link>
    );
  return subject.name ?? t(($) => $.audit.ofOrganisation);
}

function Subject({ event: { accountId, accountName, subject } }: { event: AuditEvent }) {
  const { t } = useTranslation();
  if (subject) return <About subject={subject} />;
  if (!accountId) return t(($) => $.audit.noAccount);
  return (
    <Link to="/accounts/$accountId" params={{ accountId }} className="ds-link">
      {accountName || t(($) => $.accounts.unnamed)}
    </Link>
  );
}

/** A table where there is room for one, cards where there isn't. */
export function Events({ events }: { events: readonly AuditEvent[] }) {
  const { t } = useTranslation();
  const titleOf = useEventTitle();
  const rows = shownOf(events);
  const act = ({ action, changes, times }: Shown) => (
    <strong>
      {times > 1 ? t(($) => $.account.history.changed, { count: times }) : titleOf({ action, act: actIn(changes) })}
    </strong>
  );
  const columns: Column<Shown>[] = [
    { key: 'at', heading: t(($) => $.audit.column.at), cell: (event) => <When event={event} /> },
    { key: 'actor', heading: t(($) => $.audit.column.actor), cell: (event) => <Who event={event} /> },
    { key: 'action', heading: t(($) => $.audit.column.action), heads: true, cell: act },
    { key: 'account', heading: t(($) => $.audit.column.account), cell: (event) => <Subject event={event} /> },
    { key: 'changes', heading: t(($) => $.audit.column.changes), cell: (event) => <Changes event={event} /> },
  ];
  return (
    <>
      <div className={css.table}>
        <DataTable caption={t(($) => $.audit.table)} columns={columns} rows={rows} rowKey={({ id }) => id} />
      </div>
      <ul className={css.cards}>
        {rows.map((event) => (
          <li key={event.id} className={css.card}>
            <p>{act(event)}</p>
            <p>
              <Subject event={event} />
            </p>
            <p className={layout.quiet}>
              <Who event={event} /> · <When event={event} />
            </p>
            <Changes event={event} />
          </li>
        ))}
      </ul>
    </>
  );
}
