import type { AccountStatus, AuditEvent, Platform } from '#/api/types';
import { accountStatusValues, platformValues } from '#/api/types';
import type { Messages } from '#/i18n';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import css from './Audit.module.css';

type Change = AuditEvent['changes'][number];
type Field = keyof Messages['audit']['fields'];

/** The log speaks in the words of the contract; people read theirs. What is not known is shown as it stands. */
function useReadable() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const fieldName = (field: string) =>
    i18n.exists(`audit.fields.${field}`) ? t(($) => $.audit.fields[field as Field]) : field;
  const value = (text: string) => {
    if ((accountStatusValues as readonly string[]).includes(text))
      return t(($) => $.enums.status[text as AccountStatus]);
    if ((platformValues as readonly string[]).includes(text)) return t(($) => $.enums.platformKind[text as Platform]);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.fullDay(text);
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return format.exact(text);
    return text;
  };
  return { fieldName, value };
}

function ChangeRow({ change }: { change: Change }) {
  const { t } = useTranslation();
  const { fieldName, value } = useReadable();
  const { field, before, after } = change;
  return (
    <li>
      <p className={css.field}>{fieldName(field)}</p>
      <p className={css.value}>
        {before && (
          <>
            <span className="ds-sr-only">{t(($) => $.audit.before)}: </span>
            <del className={css.before}>{value(before)}</del>
            {' → '}
          </>
        )}
        <span className="ds-sr-only">{t(($) => $.audit.after)}: </span>
        <span className={css.after}>{after ? value(after) : t(($) => $.audit.empty)}</span>
      </p>
    </li>
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
          <ul>
            {changes.map((change) => (
              <ChangeRow key={change.field} change={change} />
            ))}
          </ul>
        </details>
      )}
      {!note && changes.length === 0 && t(($) => $.common.none)}
    </>
  );
}
