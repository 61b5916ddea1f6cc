import { PlusIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WebPage } from '#/api/types';
import { PageLink } from '#/features/account/PageLink';
import { Permitted } from '#/features/session/Permitted';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { EmptyState } from '#/ui/States';
import { newestOf } from '#/ui/useBegunFrom';
import { webPagesQuery } from './queries';
import { RemoveWebPage } from './RemoveWebPage';
import { WebPageCard } from './WebPageCard';
import { WebPageDialog } from './WebPageDialog';

/** Pages of the organisation's own that link to accounts, beside the list page (IIS-3d). */
export function WebPagesPage() {
  return (
    <Permitted may="KEEP_WEB_PAGES">
      <WebPages />
    </Permitted>
  );
}

type Doing = { what: 'add' } | { what: 'change' | 'remove'; page: WebPage };

function WebPages() {
  const { t } = useTranslation();
  const { organisation } = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const pages = useQuery(webPagesQuery);
  const newest = (page: WebPage) => newestOf(pages.data?.items, page);
  const close = () => setDoing(null);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.webPages.title)}
        lead={
          <>
            {t(($) => $.webPages.lead)} <PageLink page={organisation.listPageUrl} />
          </>
        }
        actions={
          <Button onClick={() => setDoing({ what: 'add' })}>
            <PlusIcon aria-hidden />
            {t(($) => $.webPages.add)}
          </Button>
        }
      />
      <Loaded from={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t(($) => $.webPages.none.title)} text={t(($) => $.webPages.none.text)} />
          ) : (
            <ul className={layout.page}>
              {items.map((page) => (
                <WebPageCard
                  key={page.id}
                  page={page}
                  onChange={() => setDoing({ what: 'change', page })}
                  onRemove={() => setDoing({ what: 'remove', page })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {doing?.what === 'add' && <WebPageDialog onClose={close} />}
      {doing?.what === 'change' && <WebPageDialog page={newest(doing.page)} onClose={close} />}
      {doing?.what === 'remove' && <RemoveWebPage page={newest(doing.page)} onClose={close} />}
    </div>
  );
}
