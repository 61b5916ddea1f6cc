import type { AuditEvent } from '#/api/types';
import { useTranslation } from '#/i18n';
import css from './Audit.module.css';
import { type Owner, ownerOf } from './fields';
import { useReadable } from './useReadable';

type Change = AuditEvent['changes'][number];

function ChangeRow({ change, of }: { change: Change; of: Owner }) {
  const { t } = useTranslation();
  const { fieldName, value } = useReadable(of);
  const { field, before, after } = change;
  return (
    <li>
      <p className={css.field}>{fieldName(field)}</p>
      <p className={css.value}>
        {before && (
          <>
            <span className="ds-sr-only">{t(($) => $.audit.before)}: </span>
            <del className={css.before}>{value(field, before)}</del>
            {' → '}
          </>
        )}
        <span className="ds-sr-only">{t(($) => $.audit.after)}: </span>
        <span className={css.after}>{after ? value(field, after) : t(($) => $.audit.empty)}</span>
      </p>
    </li>
  );
}

/** Each field with what it was and what it is. */
export function ChangeList({ changes, of }: { changes: readonly Change[]; of: Owner }) {
  return (
    <ul>
      {changes.map((change) => (
        <ChangeRow key={change.field} change={change} of={of} />
      ))}
    </ul>
  );
}

export function Changes({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const { changes, note } = event;
  return (
    <>
      {note && <p className={css.value}>{note}</p>}
      {changes.length > 0 && (
        <details className={css.changes}>
          <summary>{t(($) => $.audit.changes, { count: changes.length })}</summary>
          <ChangeList changes={changes} of={ownerOf(event)} />
        </details>
      )}
      {!note && changes.length === 0 && t(($) => $.common.none)}
    </>
  );
}
