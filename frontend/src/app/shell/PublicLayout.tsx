import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { maySignInSilently } from '#/api/session';
import { useTranslation } from '#/i18n';
import { SkipLink } from '#/ui/kit';
import { OfflineBanner } from './Banners';
import { Brand } from './Brand';
import { LanguageSwitch } from './LanguageSwitch';
import css from './Shell.module.css';

/** For everyone: no navigation, no sign-in, one page. */
export function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}

export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <SkipLink href="#content">{t(($) => $.shell.skipToContent)}</SkipLink>
      <header>
        <div className={`${css.bar} ${css.publicBar}`}>
          <Brand />
          <div className={css.barEnd}>
            {maySignInSilently() && (
              <Link to="/" className={`ds-link ${css.wideOnly}`}>
                {t(($) => $.shell.nav.tasks)}
              </Link>
            )}
            <LanguageSwitch />
          </div>
        </div>
        <OfflineBanner />
      </header>
      <main id="content" className={css.publicMain} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
