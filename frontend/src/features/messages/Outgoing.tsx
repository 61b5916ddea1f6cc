import { CheckmarkCircleIcon, HourglassIcon, PaperplaneIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OutgoingMessage } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Look } from '#/ui/Badge';
import { type Column, DataTable } from '#/ui/DataTable';
import { Alert } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { Pager } from '#/ui/Pager';
import { EmptyState } from '#/ui/States';
import { outgoingQuery } from './queries';

const STATES: Record<OutgoingMessage['state'], Look> = {
  QUEUED: { tone: 'info', icon: HourglassIcon },
  SENDING: { tone: 'info', icon: PaperplaneIcon },
  SENT: { tone: 'success', icon: CheckmarkCircleIcon },
  FAILED: { tone: 'danger', icon: XMarkOctagonIcon },
};

type OutgoingProps = { cursor: string | undefined; onTurn: (cursor: string | undefined) => void };

export function Outgoing({ cursor, onTurn }: OutgoingProps) {
  const { t } = useTranslation();
  const page = useQuery({ ...outgoingQuery(cursor), placeholderData: keepPreviousData });
  return (
    <section className={layout.stack} aria-labelledby="outgoing">
      <div>
        <h2 id="outgoing">{t(($) => $.messages.outgoing)}</h2>
        <p className={layout.quiet}>{t(($) => $.messages.outgoingLead)}</p>
      </div>
      <Loaded from={page}>
        {({ items, mail, nextCursor }) => (
          <>
            {!mail && <Alert data-color="info">{t(($) => $.messages.mailOff)}</Alert>}
            {items.length === 0 ? (
              <EmptyState title={t(($) => $.messages.none.title)} text={t(($) => $.messages.none.text)} />
            ) : (
              <Mails mails={items} />
            )}
            <Pager
              onFirst={cursor ? () => onTurn(undefined) : undefined}
              onNext={nextCursor ? () => onTurn(nextCursor) : undefined}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Mails({ mails }: { mails: readonly OutgoingMessage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<OutgoingMessage>[] = [
    {
      key: 'queuedAt',
      heading: t(($) => $.messages.column.queuedAt),
      cell: ({ queuedAt, sentAt }) => <time dateTime={sentAt ?? queuedAt}>{format.exact(sentAt ?? queuedAt)}</time>,
    },
    {
      key: 'kind',
      heading: t(($) => $.messages.column.kind),
      heads: true,
      cell: ({ kind }) => t(($) => $.messages.kind[kind]),
    },
    { key: 'to', heading: t(($) => $.messages.column.to), cell: ({ to }) => to },
    { key: 'state', heading: t(($) => $.messages.column.state), cell: (mail) => <State mail={mail} /> },
  ];
  return <DataTable caption={t(($) => $.messages.table)} columns={columns} rows={mails} rowKey={({ id }) => id} />;
}

function State({ mail: { state, reason, attempts } }: { mail: OutgoingMessage }) {
  const { t } = useTranslation();
  return (
    <>
      <Badge {...STATES[state]}>{t(($) => $.messages.state[state])}</Badge>
      {reason && (
        <p className={layout.quiet}>
          {t(($) => $.messages.reason[reason])} ({t(($) => $.messages.attempts, { count: attempts })})
        </p>
      )}
    </>
  );
}
