import { XMarkIcon } from '@navikt/aksel-icons';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { notify, useNotice } from '#/ui/notices';
import { useOnline } from '#/ui/online';
import css from './Shell.module.css';

export function DemonstrationBanner() {
  const { t } = useTranslation();
  return <p className={css.banner}>{t(($) => $.shell.demonstration)}</p>;
}

export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className={css.banner} data-tone="offline">
          <strong>{t(($) => $.common.offline.title)}.</strong> {t(($) => $.common.offline.text)}
        </p>
      )}
    </div>
  );
}

/** The live region: always there, so that screen readers hear what is put into it. */
export function NoticeArea() {
  const { t } = useTranslation();
  const notice = useNotice();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said about one page doesn't follow to the next
  useEffect(() => () => notify(null), [pathname]);
  return (
    <div role="status" aria-label={t(($) => $.shell.notices)}>
      {notice && (
        <div className={css.notice}>
          {notice}
          <Button
            icon
            variant="tertiary"
            data-color="neutral"
            data-size="sm"
            aria-label={t(($) => $.common.close)}
            onClick={() => notify(null)}
          >
            <XMarkIcon aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
