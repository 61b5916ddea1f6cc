import type { Schemas } from '#/api/types';
import { ChangeList } from '#/features/audit/Changes';
import { useTranslation } from '#/i18n';
import css from './Account.module.css';

/** What whoever decides again has not seen before. */
export function ReviewChanges({ changes }: { changes: readonly Schemas['FieldChange'][] }) {
  const { t } = useTranslation();
  return (
    <section className={css.changes}>
      <h3>{t(($) => $.account.review.changes)}</h3>
      <ChangeList changes={changes} />
    </section>
  );
}
