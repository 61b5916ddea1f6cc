import {
  ArchiveIcon,
  ArrowUndoIcon,
  BellIcon,
  ExclamationmarkTriangleIcon,
  GavelIcon,
  GlobeIcon,
  HourglassIcon,
  InformationSquareIcon,
  LinkBrokenIcon,
  MegaphoneIcon,
  PlusCircleIcon,
  ThumbUpIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { Notice } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { useTranslation } from '#/i18n';
import type { Look } from '#/ui/Badge';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import css from './Notices.module.css';
import { useNoticeWords } from './useNoticeWords';

/* A total record: a new kind breaks the type check until it has a look. */
const LOOKS: Record<Notice['kind'], Required<Look>> = {
  STEP_WAITS: { tone: 'info', icon: GavelIcon },
  STEP_REMINDER: { tone: 'warning', icon: BellIcon },
  STEP_ESCALATED: { tone: 'danger', icon: ExclamationmarkTriangleIcon },
  REQUEST_APPROVED: { tone: 'success', icon: ThumbUpIcon },
  REQUEST_RETURNED: { tone: 'warning', icon: ArrowUndoIcon },
  REQUEST_REJECTED: { tone: 'danger', icon: XMarkOctagonIcon },
  ACCOUNT_TO_OPEN: { tone: 'success', icon: PlusCircleIcon },
  LINK_TO_PUT: { tone: 'info', icon: GlobeIcon },
  FOR_INFORMATION: { tone: 'neutral', icon: InformationSquareIcon },
  EVIDENCE_ENDING: { tone: 'warning', icon: HourglassIcon },
  PROFILE_CHANGED: { tone: 'warning', icon: InformationSquareIcon },
  PROFILE_GONE: { tone: 'danger', icon: XMarkOctagonIcon },
  PROFILE_TAKEN_OVER: { tone: 'danger', icon: ExclamationmarkTriangleIcon },
  LINK_MISSING: { tone: 'danger', icon: LinkBrokenIcon },
  CLOSING_ANNOUNCED: { tone: 'warning', icon: HourglassIcon },
  CLOSING_CALLED_OFF: { tone: 'info', icon: ArrowUndoIcon },
  ACCOUNT_CLOSED: { tone: 'neutral', icon: ArchiveIcon },
  ACCOUNT_SUSPENDED: { tone: 'danger', icon: ExclamationmarkTriangleIcon },
  LIFTING_PROPOSED: { tone: 'info', icon: GavelIcon },
  LIFTING_REFUSED: { tone: 'warning', icon: ArrowUndoIcon },
  SUSPENSION_LIFTED: { tone: 'success', icon: ThumbUpIcon },
  DELETION_PROPOSED: { tone: 'info', icon: GavelIcon },
  POSTING_ASKED: { tone: 'info', icon: MegaphoneIcon },
  POSTING_PUBLISHED: { tone: 'success', icon: MegaphoneIcon },
  POSTING_DECLINED: { tone: 'warning', icon: MegaphoneIcon },
  HANDLE_TO_DELETE: { tone: 'warning', icon: XMarkOctagonIcon },
  DELETION_WITHDRAWN: { tone: 'danger', icon: ArrowUndoIcon },
  PROFILE_REPORTED: { tone: 'warning', icon: ExclamationmarkTriangleIcon },
};

/** What is about no account is what the public reported. */
const placeOf = ({ accountId }: Notice) =>
  accountId ? ({ to: '/accounts/$accountId', params: { accountId } } as const) : ({ to: '/admin/findings' } as const);

type NoticeRowProps = { notice: Notice; onRead: (id: string) => void };

export function NoticeRow({ notice, onRead }: NoticeRowProps) {
  const { t } = useTranslation();
  const { sentence, details, since, exactly } = useNoticeWords(notice);
  const { tone, icon: Icon } = LOOKS[notice.kind];
  const unread = !notice.readAt;
  const read = () => unread && onRead(notice.id);
  return (
    <li className={css.notice} data-unread={unread || undefined}>
      <span className={css.icon} data-color={tone}>
        <Icon aria-hidden />
      </span>
      <div className={css.words}>
        <p className={css.sentence}>
          <Link {...placeOf(notice)} className="ds-link" onClick={read}>
            {sentence}
          </Link>
        </p>
        <p className={layout.quiet}>{details.join(' · ')}</p>
        {notice.reason && <p className={css.reason}>{notice.reason}</p>}
        {notice.successorUrl && (
          <p className={layout.quiet}>
            {t(($) => $.notices.successor)} <AddressLink address={notice.successorUrl} />
          </p>
        )}
      </div>
      <div className={css.end}>
        <time dateTime={notice.at} title={exactly} className={layout.quiet}>
          {unread ? (
            <span className={css.unread}>
              {t(($) => $.notices.unread)} · {since}
            </span>
          ) : (
            since
          )}
        </time>
        {unread && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={`${t(($) => $.notices.read)}: ${sentence}`}
            onClick={read}
          >
            {t(($) => $.notices.read)}
          </Button>
        )}
      </div>
    </li>
  );
}
