import type { Notice } from '#/api/types';
import { usePlatforms } from '#/features/platform/queries';
import { type Messages, useTranslation } from '#/i18n';
import { type Format, useFormat } from '#/i18n/format';

/** The sentence of a notice, and what stands smaller under it, in the reader's language. */
export function useNoticeWords(notice: Notice) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const platforms = usePlatforms();
  const { kind, accountName: name = '', act, closesOn } = notice;
  const sentenceOf = () => {
    if (kind === 'STEP_WAITS') return act ?? 'DECIDE';
    return notice.hijacked ? 'ACCOUNT_HIJACKED' : kind;
  };
  const sentence = sentenceOf();
  const ofChange = notice.change && i18n.exists(`notices.ofChange.${sentence}`);
  return {
    sentence: ofChange
      ? t(($) => $.notices.ofChange[sentence as keyof Messages['notices']['ofChange']], { name })
      : t(($) => $.notices.sentence[sentence], { name, day: closesOn ? format.nearDay(closesOn) : '' }),
    details: [platforms.nameOf(notice.platform), ...useDetails(notice, format)],
    since: format.nearDayOf(notice.at, true),
    exactly: format.exact(notice.at),
  };
}

/** What was so when it happened; each kind has some of these. */
function useDetails(notice: Notice, format: Format): string[] {
  const { t } = useTranslation();
  const { kind, change, requester, actor, waitingDays, missing, maintainers, closesOn } = notice;
  const who = kind.startsWith('STEP_')
    ? requester && t(($) => (change ? $.notices.proposes : $.notices.asks), { name: requester })
    : actor;
  return [
    who,
    waitingDays !== undefined && t(($) => $.notices.waited, { count: waitingDays }),
    missing &&
      t(($) => $.notices.missing, { list: format.list(missing.map((check) => t(($) => $.notices.check[check]))) }),
    missing && closesOn && t(($) => $.notices.leavesList, { day: format.nearDay(closesOn) }),
    maintainers && t(($) => $.notices.maintainers, { list: format.list(maintainers) }),
  ].filter((part): part is string => typeof part === 'string');
}
