import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { Today } from '#/i18n/format';
import { Button, Dialog, SkipLink } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { DemonstrationBanner, NoticeArea, OfflineBanner } from './Banners';
import { Bell } from './Bell';
import { Brand } from './Brand';
import { LanguageSwitch } from './LanguageSwitch';
import { Navigation } from './Navigation';
import { SearchBox } from './SearchBox';
import css from './Shell.module.css';
import { UserMenu } from './UserMenu';

export function SignedInLayout() {
  const { t } = useTranslation();
  const { demonstration, today } = useMe();
  return (
    <Today value={today}>
      <SkipLink href="#content">{t(($) => $.shell.skipToContent)}</SkipLink>
      <div className={css.frame}>
        <div className={css.side}>
          <Navigation />
        </div>
        <header>
          <div className={css.bar}>
            <div className={css.phoneOnly}>
              <Brand />
            </div>
            <div className={`${css.wideOnly} ${css.search}`}>
              <SearchBox />
            </div>
            <div className={css.barEnd}>
              <div className={css.wideOnly}>
                <LanguageSwitch />
              </div>
              <Bell />
              <UserMenu />
              <PhoneMenu />
            </div>
          </div>
          {demonstration && <DemonstrationBanner />}
          <OfflineBanner />
        </header>
        <main id="content" className={css.main} tabIndex={-1}>
          <NoticeArea />
          <Outlet />
        </main>
      </div>
    </Today>
  );
}

function PhoneMenu() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className={css.phoneOnly}>
      <Button
        icon
        variant="tertiary"
        data-color="neutral"
        aria-label={t(($) => $.shell.menu)}
        onClick={() => setOpen(true)}
      >
        <MenuHamburgerIcon aria-hidden fontSize="1.5rem" />
      </Button>
      <Dialog
        open={open}
        onClose={close}
        placement="right"
        closedby="any"
        closeButton={t(($) => $.shell.closeMenu)}
        aria-label={t(($) => $.shell.menu)}
      >
        {open && (
          <div className={layout.stack}>
            <Navigation onFollow={close} />
            <SearchBox onSearch={close} />
            <LanguageSwitch />
          </div>
        )}
      </Dialog>
    </div>
  );
}
