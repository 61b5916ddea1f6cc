import type { Account, Schemas } from '#/api/types';
import { useReasonName } from '#/features/accounts/ReasonField';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Timeline, type TimelineItem } from '#/ui/Timeline';
import { ReviewChanges } from './ReviewChanges';

const LOOKS: Record<Schemas['StepState'], TimelineItem['look']> = {
  COMING: 'open',
  CURRENT: undefined,
  APPROVED: undefined,
  RETURNED: undefined,
  REJECTED: undefined,
  CANCELLED: 'open',
  SKIPPED: 'open',
};

/** The way the request goes, and how far it has come. */
export function ReviewCard({ account, decided }: { account: Account; decided: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { review } = account;
  const reasonName = useReasonName();
  if (!review) return null;
  const detail = ({ act, role, state, unit, decidedBy, onBehalfOf, decidedAt }: Schemas['ReviewStep']) =>
    [
      state === 'COMING'
        ? `${t(($) => $.enums.role[role])} ${t(($) => $.enums.stepAct[act])}`
        : t(($) => $.enums.stepState[act === 'PROPOSE' && state === 'APPROVED' ? 'PROPOSED' : state]),
      onBehalfOf && decidedBy
        ? t(($) => $.account.review.onBehalfOf, { name: decidedBy.name, absent: onBehalfOf.name })
        : (decidedBy?.name ?? (unit && format.text(unit.name))),
      decidedAt && format.dayOf(decidedAt),
    ]
      .filter(Boolean)
      .join(' · ');
  const notes = ({ comment, reasonKey, reference, conditions, exception, meeting }: Schemas['ReviewStep']) =>
    [
      reasonName(reasonKey),
      comment,
      exception && t(($) => $.account.review.exception, { reason: exception }),
      conditions && t(($) => $.account.review.conditions, { conditions }),
      meeting && t(($) => $.account.review.meeting, { day: format.fullDay(meeting.heldOn), section: meeting.section }),
      reference && t(($) => $.account.review.reference, { reference }),
    ]
      .filter(Boolean)
      .join('\n') || undefined;
  const steps = review.steps.map((step) => ({
    key: String(step.no),
    title: format.text(step.label),
    detail: detail(step),
    note: notes(step),
    look: LOOKS[step.state],
    current: step.state === 'CURRENT',
  }));
  const sent = {
    key: 'sent',
    title: t(($) => $.account.review.sent),
    detail: `${account.requester.name} · ${format.dayOf(review.submittedAt)}`,
  };
  return (
    <Card title={decided ? t(($) => $.account.review.decided) : t(($) => $.account.review.title)}>
      <Timeline items={[sent, ...steps]} />
      {review.changes.length > 0 && <ReviewChanges changes={review.changes} />}
    </Card>
  );
}
