import type { Schemas } from '#/api/types';
import { ChangeList } from '#/features/audit/Changes';
import css from './Account.module.css';

type ReviewChangesProps = { title: string; changes: readonly Schemas['FieldChange'][] };

/** What whoever decides has not seen before. */
export function ReviewChanges({ title, changes }: ReviewChangesProps) {
  return (
    <section className={css.changes}>
      <h3>{title}</h3>
      <ChangeList changes={changes} of="account" />
    </section>
  );
}
