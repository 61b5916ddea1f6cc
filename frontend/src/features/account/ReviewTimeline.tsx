import type { Schemas } from '#/api/types';
import { useReasonName } from '#/features/accounts/ReasonField';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Timeline, type TimelineItem } from '#/ui/Timeline';
import { sectionNumber } from './approval';

const LOOKS: Record<Schemas['StepState'], TimelineItem['look']> = {
  COMING: 'open',
  CURRENT: undefined,
  APPROVED: undefined,
  RETURNED: undefined,
  REJECTED: undefined,
  CANCELLED: 'open',
  SKIPPED: 'open',
};

type ReviewTimelineProps = { sent: TimelineItem; steps: readonly Schemas['ReviewStep'][] };

/** A way through the approval chain: who decided each step, when, and what belongs to the decision. */
export function ReviewTimeline({ sent, steps }: ReviewTimelineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonName = useReasonName();
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
  const sectionOf = (section: string) => {
    const number = sectionNumber(section);
    return number ? t(($) => $.account.review.section, { number }) : section;
  };
  const notes = ({ comment, reasonKey, reference, conditions, exception, meeting }: Schemas['ReviewStep']) =>
    [
      reasonName(reasonKey),
      comment,
      exception && t(($) => $.account.review.exception, { reason: exception }),
      conditions && t(($) => $.account.review.conditions, { conditions }),
      meeting &&
        t(($) => $.account.review.meeting, {
          day: format.fullDay(meeting.heldOn),
          section: sectionOf(meeting.section),
        }),
      reference && t(($) => $.account.review.reference, { reference }),
    ]
      .filter(Boolean)
      .join('\n') || undefined;
  const items = steps.map((step) => ({
    key: String(step.no),
    title: format.text(step.label),
    detail: detail(step),
    note: notes(step),
    look: LOOKS[step.state],
    current: step.state === 'CURRENT',
  }));
  return <Timeline items={[sent, ...items]} />;
}
