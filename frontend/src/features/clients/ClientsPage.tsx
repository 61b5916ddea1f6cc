import { PlusIcon } from '@navikt/aksel-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiClient, Schemas } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Pager } from '#/ui/Pager';
import { EmptyState } from '#/ui/States';
import { newestOf } from '#/ui/useBegunFrom';
import { ClientCard } from './ClientCard';
import { EndClient } from './EndClient';
import { IssuedSecret } from './IssuedSecret';
import { NewClient } from './NewClient';
import { clientsQuery } from './queries';
import { RotateSecret } from './RotateSecret';

/** Programs that use Kanava's API in their own name, kept by administrators. */
export function ClientsPage() {
  return (
    <Permitted may="MANAGE_CLIENTS">
      <Clients />
    </Permitted>
  );
}

type Doing = { what: 'new' } | { what: 'rotate' | 'end'; client: ApiClient };

function Clients() {
  const { t } = useTranslation();
  const [cursor, setCursor] = useState<string>();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [issued, setIssued] = useState<Schemas['ClientWithSecret'] | null>(null);
  const page = useQuery({ ...clientsQuery(cursor), placeholderData: keepPreviousData });
  const newest = (client: ApiClient) => newestOf(page.data?.items, client);
  const close = () => setDoing(null);
  const show = (secret: Schemas['ClientWithSecret']) => {
    setDoing(null);
    setIssued(secret);
  };
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.clients.title)}
        lead={t(($) => $.clients.lead)}
        actions={
          <Button onClick={() => setDoing({ what: 'new' })}>
            <PlusIcon aria-hidden />
            {t(($) => $.clients.new.button)}
          </Button>
        }
      />
      {issued && <IssuedSecret key={issued.secret} issued={issued} onDone={() => setIssued(null)} />}
      <Loaded from={page}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyState title={t(($) => $.clients.none.title)} text={t(($) => $.clients.none.text)} />
          ) : (
            <>
              <ul className={layout.page}>
                {items.map((client) => (
                  <ClientCard
                    key={client.id}
                    client={client}
                    onRotate={() => setDoing({ what: 'rotate', client })}
                    onEnd={() => setDoing({ what: 'end', client })}
                  />
                ))}
              </ul>
              <Pager
                onFirst={cursor ? () => setCursor(undefined) : undefined}
                onNext={nextCursor ? () => setCursor(nextCursor) : undefined}
              />
            </>
          )
        }
      </Loaded>
      {doing?.what === 'new' && <NewClient onClose={close} onIssued={show} />}
      {doing?.what === 'rotate' && <RotateSecret client={newest(doing.client)} onClose={close} onIssued={show} />}
      {doing?.what === 'end' && <EndClient client={newest(doing.client)} onClose={close} />}
    </div>
  );
}
