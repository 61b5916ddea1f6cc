import { DownloadIcon } from '@navikt/aksel-icons';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { asProblem } from '#/api/problem';
import type { AuditEvent } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { type Column, DataTable } from '#/ui/DataTable';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Pager } from '#/ui/Pager';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { EmptyState } from '#/ui/States';
import css from './Audit.module.css';
import { AuditFilters } from './AuditFilters';
import { Changes } from './Changes';
import { type AuditSearch, auditQuery, exportAudit } from './queries';

const route = getRouteApi('/signed-in/audit');

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const page = useQuery({ ...auditQuery(search), placeholderData: keepPreviousData });
  const exporting = useMutation({
    mutationFn: () => exportAudit(search),
    onSuccess: (file) => save(file, 'kanava-audit.csv'),
  });
  const narrow = (part: AuditSearch) => void navigate({ search: { ...search, ...part, cursor: undefined } });
  const turnTo = (cursor: string | undefined) => void navigate({ search: { ...search, cursor } });
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.audit.title)}
        lead={t(($) => $.audit.lead)}
        actions={
          <Button variant="secondary" loading={exporting.isPending} onClick={() => exporting.mutate()}>
            <DownloadIcon aria-hidden />
            {t(($) => $.audit.export)}
          </Button>
        }
      />
      {exporting.error && <ProblemNotice problem={asProblem(exporting.error)} />}
      <AuditFilters search={search} onChange={narrow} />
      <Loaded from={page}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyState title={t(($) => $.audit.none.title)} text={t(($) => $.audit.none.text)} />
          ) : (
            <>
              <Events events={items} />
              <Pager
                onFirst={search.cursor ? () => turnTo(undefined) : undefined}
                onNext={nextCursor ? () => turnTo(nextCursor) : undefined}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Events({ events }: { events: readonly AuditEvent[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<AuditEvent>[] = [
    {
      key: 'at',
      heading: t(($) => $.audit.column.at),
      cell: ({ at }) => (
        <time dateTime={at} className={css.who}>
          {format.exact(at)}
        </time>
      ),
    },
    {
      key: 'actor',
      heading: t(($) => $.audit.column.actor),
      cell: ({ actor, onBehalfOf, origin }) => (
        <>
          <span title={origin && t(($) => $.audit.origin, { origin })}>
            {actor.name ?? t(($) => $.enums.actor[actor.kind])}
          </span>
          {onBehalfOf && (
            <span className={layout.quiet}> {t(($) => $.audit.onBehalfOf, { name: onBehalfOf.name ?? '' })}</span>
          )}
        </>
      ),
    },
    {
      key: 'action',
      heading: t(($) => $.audit.column.action),
      heads: true,
      cell: ({ action }) => <strong>{t(($) => $.enums.auditAction[action])}</strong>,
    },
    {
      key: 'account',
      heading: t(($) => $.audit.column.account),
      cell: ({ accountId, accountName }) =>
        accountId ? (
          <Link to="/accounts/$accountId" params={{ accountId }} className="ds-link">
            {accountName || t(($) => $.accounts.unnamed)}
          </Link>
        ) : (
          t(($) => $.audit.noAccount)
        ),
    },
    { key: 'changes', heading: t(($) => $.audit.column.changes), cell: (event) => <Changes event={event} /> },
  ];
  return <DataTable caption={t(($) => $.audit.table)} columns={columns} rows={events} rowKey={({ id }) => id} />;
}
