import {
  ArrowUndoIcon,
  BookIcon,
  GavelIcon,
  GlobeIcon,
  LinkBrokenIcon,
  PencilIcon,
  PersonCrossIcon,
  PlusCircleIcon,
} from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { Role, Task } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { usePlatforms } from '#/features/platform/queries';
import type { Messages } from '#/i18n';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import type { Look } from '#/ui/Badge';
import { Button } from '#/ui/kit';
import css from './Tasks.module.css';

const LOOKS: Record<Task['kind'], Required<Look>> = {
  DECIDE: { tone: 'info', icon: GavelIcon },
  DECIDE_CHANGE: { tone: 'info', icon: GavelIcon },
  REVISE_CHANGE: { tone: 'warning', icon: ArrowUndoIcon },
  REVISE_REQUEST: { tone: 'warning', icon: ArrowUndoIcon },
  FINISH_DRAFT: { tone: 'neutral', icon: PencilIcon },
  OPEN_ACCOUNT: { tone: 'info', icon: PlusCircleIcon },
  PUT_LINK_ON_LIST_PAGE: { tone: 'warning', icon: GlobeIcon },
  PUT_LINK_ON_PAGE: { tone: 'warning', icon: GlobeIcon },
  REMOVE_LINK_FROM_PAGE: { tone: 'warning', icon: LinkBrokenIcon },
  NAME_DECIDER: { tone: 'danger', icon: PersonCrossIcon },
  MEND_PROFILE: { tone: 'danger', icon: LinkBrokenIcon },
  REREAD_TERMS: { tone: 'warning', icon: BookIcon },
  CHECK_PRIVACY_SETTINGS: { tone: 'warning', icon: GlobeIcon },
  CHECK_MONITORED_PAGE: { tone: 'warning', icon: GlobeIcon },
  REVIEW_TRIAL: { tone: 'warning', icon: GlobeIcon },
  END_FIXED_TERM: { tone: 'warning', icon: GlobeIcon },
  CONFIRM_ATTESTATION: { tone: 'info', icon: GavelIcon },
  ATTEST: { tone: 'warning', icon: GlobeIcon },
  SECURE_ACCOUNT: { tone: 'danger', icon: LinkBrokenIcon },
  DECIDE_LIFTING: { tone: 'info', icon: GavelIcon },
  SETTLE_DRIFT: { tone: 'warning', icon: PencilIcon },
  SETTLE_GONE: { tone: 'danger', icon: PersonCrossIcon },
  SETTLE_TAKE_OVER: { tone: 'danger', icon: PersonCrossIcon },
  TRIAGE_FINDINGS: { tone: 'warning', icon: GlobeIcon },
  REMOVE_DANGEROUS_LINKS: { tone: 'danger', icon: LinkBrokenIcon },
  MEND_LINKS: { tone: 'warning', icon: LinkBrokenIcon },
  DECIDE_DELETION: { tone: 'info', icon: GavelIcon },
  DELETE_HANDLE: { tone: 'warning', icon: LinkBrokenIcon },
  PUBLISH_POSTING: { tone: 'info', icon: GlobeIcon },
};
const ON_OWN_PAGES: readonly Task['kind'][] = ['TRIAGE_FINDINGS', 'REMOVE_DANGEROUS_LINKS', 'MEND_LINKS'];
const IN_THE_FORM: readonly Task['kind'][] = ['FINISH_DRAFT', 'REVISE_REQUEST'];

/** Where the work is done: in the form of the request, on the account's page, or on the platform's. */
function placeOf({ kind, accountId, platform }: Task) {
  if (ON_OWN_PAGES.includes(kind)) return { to: '/admin/findings' } as const;
  if (!accountId) return { to: '/platforms/$platformId', params: { platformId: platform ?? '' } } as const;
  if (kind === 'REVISE_CHANGE') return { to: '/accounts/$accountId/change', params: { accountId } } as const;
  const to = IN_THE_FORM.includes(kind) ? '/accounts/$accountId/request' : '/accounts/$accountId';
  return { to, params: { accountId } } as const;
}

const sentenceOf = (kind: Task['kind'], act: NonNullable<Task['act']>) => {
  if (kind === 'DECIDE_CHANGE') return `CHANGE_${act}` as const;
  return kind === 'DECIDE' ? act : kind;
};

function useWords(task: Task) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const platforms = usePlatforms();
  const { kind, platform, act } = task;
  const name = task.accountName ?? t(($) => $.tasks.unnamed);
  // A name that no text declines stands behind a word for what it is.
  const declined =
    i18n.exists(`tasks.into.${platform}`) && t(($) => $.tasks.into[platform as keyof Messages['tasks']['into']]);
  const into = platform ? declined || t(($) => $.tasks.intoOther, { platform: platforms.nameOf(platform) }) : '';
  const sentence = sentenceOf(kind, act ?? 'DECIDE');
  const unit = task.unit ? format.text(task.unit.name) : '';
  return {
    sentence: t(($) => $.tasks.sentence[sentence], {
      name,
      into,
      platform: platform ? platforms.nameOf(platform) : '',
    }),
    detail: t(($) => $.tasks.detail[kind], {
      unit,
      requester: task.requester ?? '',
      page: task.page ? shownAddress(task.page) : '',
      platform: platform ? platforms.nameOf(platform) : '',
      role: task.role ? t(($) => $.enums.role[task.role as Role]) : '',
    }),
    standingIn: task.onBehalfOf && t(($) => $.tasks.onBehalfOf, { name: task.onBehalfOf }),
    button: t(($) => $.tasks.button[kind]),
    since: format.nearDayOf(task.since),
    exactly: t(($) => $.tasks.since, { day: format.exact(task.since) }),
  };
}

export function TaskRow({ task, first }: { task: Task; first: boolean }) {
  const { sentence, detail, standingIn, button, since, exactly } = useWords(task);
  const { tone, icon: Icon } = LOOKS[task.kind];
  return (
    <li className={css.task}>
      <span className={css.icon} data-color={tone}>
        <Icon aria-hidden />
      </span>
      <div className={css.words}>
        <p className={css.sentence}>{sentence}</p>
        <p className={css.detail}>{detail}</p>
        {standingIn && <p className={css.detail}>{standingIn}</p>}
      </div>
      <span className={css.since} title={exactly}>
        {since}
      </span>
      <Button asChild variant={first ? 'primary' : 'secondary'}>
        <Link {...placeOf(task)} aria-label={`${button}: ${sentence}`}>
          {button}
        </Link>
      </Button>
    </li>
  );
}
