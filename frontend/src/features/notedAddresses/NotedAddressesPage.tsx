import { PlusIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NotedAddress } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { EmptyState } from '#/ui/States';
import { newestOf } from '#/ui/useBegunFrom';
import { EndNotedAddress } from './EndNotedAddress';
import { NotedAddressCard } from './NotedAddressCard';
import { NotedAddressDialog } from './NotedAddressDialog';
import { notedAddressesQuery } from './queries';

/** Known impostors and held names: what is said here the lookup tells everybody (LOOK-STATES). */
export function NotedAddressesPage() {
  return (
    <Permitted may="KEEP_WEB_PAGES">
      <NotedAddresses />
    </Permitted>
  );
}

type Doing = { what: 'add' } | { what: 'change' | 'end'; note: NotedAddress };

function NotedAddresses() {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing | null>(null);
  const notes = useQuery(notedAddressesQuery);
  const newest = (note: NotedAddress) => newestOf(notes.data?.items, note);
  const close = () => setDoing(null);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.notedAddresses.title)}
        lead={t(($) => $.notedAddresses.lead)}
        actions={
          <Button onClick={() => setDoing({ what: 'add' })}>
            <PlusIcon aria-hidden />
            {t(($) => $.notedAddresses.add)}
          </Button>
        }
      />
      <Loaded from={notes}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t(($) => $.notedAddresses.none.title)} text={t(($) => $.notedAddresses.none.text)} />
          ) : (
            <ul className={layout.page}>
              {items.map((note) => (
                <NotedAddressCard
                  key={note.id}
                  note={note}
                  onChange={() => setDoing({ what: 'change', note })}
                  onEnd={() => setDoing({ what: 'end', note })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {doing?.what === 'add' && <NotedAddressDialog onClose={close} />}
      {doing?.what === 'change' && <NotedAddressDialog note={newest(doing.note)} onClose={close} />}
      {doing?.what === 'end' && <EndNotedAddress note={newest(doing.note)} onClose={close} />}
    </div>
  );
}
