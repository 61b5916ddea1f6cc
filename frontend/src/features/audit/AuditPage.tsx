import { DownloadIcon } from '@navikt/aksel-icons';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asProblem } from '#/api/problem';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Pager } from '#/ui/Pager';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { EmptyState } from '#/ui/States';
import { save } from '#/ui/save';
import { AuditFilters } from './AuditFilters';
import { Events } from './Events';
import { type AuditSearch, auditQuery, exportAudit } from './queries';

const route = getRouteApi('/signed-in/audit');

export function AuditPage() {
  return (
    <Permitted may="READ_AUDIT">
      <AuditLog />
    </Permitted>
  );
}

function AuditLog() {
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
