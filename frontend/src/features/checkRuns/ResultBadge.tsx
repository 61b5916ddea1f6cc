import { CircleSlashIcon, HourglassIcon, LinkBrokenIcon, LinkIcon, QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import type { CheckRun, CheckRunResult } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Badge, type Look } from '#/ui/Badge';

const LOOKS: Record<CheckRunResult, Look> = {
  WAITING: { tone: 'info', icon: HourglassIcon },
  VERIFIED: { tone: 'success', icon: LinkIcon },
  MISSING: { tone: 'danger', icon: LinkBrokenIcon },
  UNKNOWN: { tone: 'warning', icon: QuestionmarkCircleIcon },
  LEFT_OUT: { tone: 'neutral', icon: CircleSlashIcon },
};

/** In the order in which somebody wants to know. */
export const RESULTS: readonly { result: CheckRunResult; count: (run: CheckRun) => number }[] = [
  { result: 'MISSING', count: ({ missing }) => missing },
  { result: 'UNKNOWN', count: ({ unknown }) => unknown },
  { result: 'VERIFIED', count: ({ verified }) => verified },
  { result: 'LEFT_OUT', count: ({ leftOut }) => leftOut },
  { result: 'WAITING', count: ({ waiting }) => waiting },
];

export function ResultBadge({ result, count }: { result: CheckRunResult; count?: number }) {
  const { t } = useTranslation();
  return (
    <Badge {...LOOKS[result]}>
      {t(($) => $.checkRuns.result[result])}
      {count !== undefined && ` ${count}`}
    </Badge>
  );
}
