import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { ReviewChanges } from './ReviewChanges';
import { ReviewTimeline } from './ReviewTimeline';

/** The way the request goes, and how far it has come. */
export function ReviewCard({ account, decided }: { account: Account; decided: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { review } = account;
  if (!review) return null;
  const sent = {
    key: 'sent',
    title: t(($) => $.account.review.sent),
    detail: `${account.requester.name} · ${format.dayOf(review.submittedAt)}`,
  };
  return (
    <Card title={decided ? t(($) => $.account.review.decided) : t(($) => $.account.review.title)}>
      <ReviewTimeline sent={sent} steps={review.steps} />
      {review.changes.length > 0 && (
        <ReviewChanges title={t(($) => $.account.review.changes)} changes={review.changes} />
      )}
    </Card>
  );
}
