import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Alert } from '#/ui/kit';

/** What has to change stands where it is changed, with who asked for it and when. */
export function ReturnedNotice({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const returned = account.review?.steps.find(({ state }) => state === 'RETURNED');
  if (account.status !== 'CHANGES_REQUESTED' || !returned) return null;
  const { comment, decidedBy, decidedAt } = returned;
  return (
    <Alert data-color="info">
      <p>
        <strong>{t(($) => $.account.returned.reason)}:</strong> {comment}
      </p>
      {decidedBy && decidedAt && (
        <p>{t(($) => $.account.returned.by, { name: decidedBy.name, day: format.dayOf(decidedAt) })}</p>
      )}
    </Alert>
  );
}
