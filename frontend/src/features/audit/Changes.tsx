import { useQuery } from '@tanstack/react-query';
import type { AuditEvent } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { usePlatforms } from '#/features/platform/queries';
import type { Messages } from '#/i18n';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import css from './Audit.module.css';

type Change = AuditEvent['changes'][number];
type Enums = Messages['enums'];

/** Fields whose values are words of the contract, and where people's words for them stand. Everything else is shown as written. */
const WORDS: Readonly<Record<string, keyof Enums>> = {
  status: 'status',
  verification: 'verification',
  level: 'unitLevel',
  kind: 'personKind',
  language: 'language',
};

/** What is proposed is logged under the name it is to have: `proposed.name`. */
const proposedOf = (field: string) => /^proposed\.(.+)$/.exec(field)?.[1];

/** The log speaks in the words of the contract; people read theirs. What is not known is shown as it stands. */
function useReadable() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const platforms = usePlatforms();
  const word = (group: keyof Enums, value: string) =>
    i18n.exists(`enums.${group}.${value}`)
      ? t(($) => ($.enums[group] as Record<string, string>)[value] as string)
      : value;
  const isCheck = (field: string) => i18n.exists(`enums.check.${field}`);
  const fieldName = (field: string): string => {
    const proposed = proposedOf(field);
    if (proposed) return t(($) => $.audit.proposed, { field: fieldName(proposed) });
    if (isCheck(field)) return word('check', field);
    if (field.startsWith('alias.')) return t(($) => $.audit.fields.alias);
    return i18n.exists(`audit.fields.${field}`)
      ? t(($) => $.audit.fields[field as keyof Messages['audit']['fields']])
      : field;
  };
  const unitName = (id: string) => {
    const unit = units.find((one) => one.id === id);
    return unit ? format.text(unit.name) : id;
  };
  const role = (held: string) => {
    const [name = '', unit = ''] = held.split('@');
    return `${word('role', name)} (${unitName(unit)})`;
  };
  const sentence = (parts: string[]) => parts.join(', ');
  const value = (field: string, text: string): string => {
    const proposed = proposedOf(field);
    if (proposed) return value(proposed, text);
    const group = isCheck(field) ? 'evidenceLevel' : WORDS[field];
    if (group) return word(group, text);
    if (field === 'platform') return platforms.nameOf(text);
    if (field === 'unit' || field === 'parent') return unitName(text);
    if (field === 'changed') return sentence(text.split(' ').map((one) => word('personalData', one)));
    if (field === 'roles') return sentence(text.split(' ').map(role));
    if (field === 'archivedAt') return format.exact(text);
    if (field === 'closesOn') return format.fullDay(text);
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
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul>
      {changes.map((change) => (
        <ChangeRow key={change.field} change={change} />
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
          <ChangeList changes={changes} />
        </details>
      )}
      {!note && changes.length === 0 && t(($) => $.common.none)}
    </>
  );
}
