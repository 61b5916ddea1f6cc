import {
  ArchiveIcon,
  ArrowUndoIcon,
  CheckmarkCircleIcon,
  CircleSlashIcon,
  ExclamationmarkTriangleIcon,
  GavelIcon,
  HourglassIcon,
  LinkBrokenIcon,
  LinkIcon,
  PauseIcon,
  PencilIcon,
  QuestionmarkCircleIcon,
  ThumbUpIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import type { AccountStatus, ChannelKind, PublicState, VerificationStatus } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Look } from './Badge';

/* Total records: a new state of the contract breaks the type check until it has a colour, an icon and a word. */
const STATUS: Record<AccountStatus, Look> = {
  DRAFT: { tone: 'neutral', icon: PencilIcon },
  IN_REVIEW: { tone: 'info', icon: GavelIcon },
  CHANGES_REQUESTED: { tone: 'warning', icon: ArrowUndoIcon },
  REJECTED: { tone: 'danger', icon: XMarkOctagonIcon },
  WITHDRAWN: { tone: 'neutral', icon: CircleSlashIcon },
  PASSED_ON: { tone: 'neutral', icon: LinkIcon },
  APPROVED: { tone: 'info', icon: ThumbUpIcon },
  ACTIVE: { tone: 'success', icon: CheckmarkCircleIcon },
  SUSPENDED: { tone: 'danger', icon: PauseIcon },
  RETIRING: { tone: 'warning', icon: HourglassIcon },
  RETIRED: { tone: 'neutral', icon: ArchiveIcon },
};

const VERIFICATION: Record<VerificationStatus, Look> = {
  NOT_YET: { tone: 'neutral' },
  VERIFIED: { tone: 'success', icon: LinkIcon },
  MISSING: { tone: 'danger', icon: LinkBrokenIcon },
  UNKNOWN: { tone: 'warning', icon: QuestionmarkCircleIcon },
  EXPIRED: { tone: 'warning', icon: ExclamationmarkTriangleIcon },
};

const PUBLIC: Record<PublicState, Look> = {
  official: { tone: 'success', icon: CheckmarkCircleIcon },
  retiring: { tone: 'warning', icon: HourglassIcon },
  retired: { tone: 'neutral', icon: ArchiveIcon },
  compromised: { tone: 'danger', icon: ExclamationmarkTriangleIcon },
  reserved: { tone: 'neutral', icon: PauseIcon },
  'not-ours': { tone: 'danger', icon: ExclamationmarkTriangleIcon },
  unknown: { tone: 'neutral', icon: QuestionmarkCircleIcon },
  'not-a-profile-url': { tone: 'neutral', icon: QuestionmarkCircleIcon },
};

export function StateBadge({ status, closesOn }: { status: AccountStatus; closesOn?: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const closing = status === 'RETIRING' && closesOn;
  return (
    <Badge {...STATUS[status]}>
      {closing ? t(($) => $.enums.closesOn, { day: format.day(closesOn) }) : t(($) => $.enums.status[status])}
    </Badge>
  );
}

/** While an account is out of use, what its links say is no promise. */
export const vouchable = (status: AccountStatus) => status !== 'RETIRED' && status !== 'SUSPENDED';

export function VerificationBadge({ status }: { status: VerificationStatus }) {
  const { t } = useTranslation();
  return <Badge {...VERIFICATION[status]}>{t(($) => $.enums.verification[status])}</Badge>;
}

export function PublicStateBadge({ state }: { state: PublicState }) {
  const { t } = useTranslation();
  return <Badge {...PUBLIC[state]}>{t(($) => $.enums.publicState[state])}</Badge>;
}

/** What the organisation has to do with a channel, where it is more than its own account. */
export function KindBadge({ kind = 'OWNED' }: { kind?: ChannelKind | undefined }) {
  const { t } = useTranslation();
  return kind === 'OWNED' ? null : <Badge tone="neutral">{t(($) => $.enums.channelKind[kind])}</Badge>;
}
