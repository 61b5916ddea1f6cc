import type { Account, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Timeline, type TimelineItem } from '#/ui/Timeline';

const LOOKS: Record<Schemas['StepState'], TimelineItem['look']> = {
  COMING: 'open',
  CURRENT: undefined,
  APPROVED: undefined,
  RETURNED: undefined,
  REJECTED: undefined,
  CANCELLED: 'open',
};

/** The way the request goes, and how far it has come. */
export function ReviewCard({ account, decided }: { account: Account; decided: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { review } = account;
  if (!review) return null;
  const detail = ({ act, role, state, unit, decidedBy, decidedAt }: Schemas['ReviewStep']) =>
    [
      state === 'COMING'
        ? `${t(($) => $.enums.role[role])} ${t(($) => $.enums.stepAct[act])}`
        : t(($) => $.enums.stepState[act === 'PROPOSE' && state === 'APPROVED' ? 'PROPOSED' : state]),
      decidedBy?.name ?? (unit && format.text(unit.name)),
      decidedAt && format.dayOf(decidedAt),
    ]
      .filter(Boolean)
      .join(' · ');
  const steps = review.steps.map((step) => ({
    key: String(step.no),
    title: format.text(step.label),
    detail: detail(step),
    note: step.comment,
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
    </Card>
  );
}
