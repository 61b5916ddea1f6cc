import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CheckRun, Schemas } from '#/api/types';
import { usePlatforms } from '#/features/platform/queries';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { type Column, DataTable } from '#/ui/DataTable';
import { SelectField } from '#/ui/fields';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Pager } from '#/ui/Pager';
import { PlatformMark } from '#/ui/PlatformMark';
import { EmptyState } from '#/ui/States';
import { Progress } from './Progress';
import { checkRunAccountsQuery, checkRunQuery } from './queries';
import { RESULTS, ResultBadge } from './ResultBadge';
import { useScope } from './useScope';

const route = getRouteApi('/signed-in/admin/checks/$runId');

/** One round of checks: how far it has come, and what came of each account. */
export function CheckRunPage() {
  const { runId } = route.useParams();
  const run = useQuery(checkRunQuery(runId));
  return (
    <Permitted may="KEEP_WEB_PAGES">
      <Loaded from={run} page>
        {(loaded) => <Round run={loaded} />}
      </Loaded>
    </Permitted>
  );
}

function Round({ run }: { run: CheckRun }) {
  const { t } = useTranslation();
  const scope = useScope();
  const { result, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const accounts = useQuery(checkRunAccountsQuery(run.id, { result, cursor }, run.total - run.waiting));
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.checkRuns.of, { scope: scope(run) })}
        crumbs={
          <Link to="/admin/checks" className="ds-link">
            {t(($) => $.checkRuns.title)}
          </Link>
        }
      />
      <Card>
        <Progress run={run} />
      </Card>
      <SelectField
        id="check-run-result"
        label={t(($) => $.checkRuns.only)}
        placeholder={t(($) => $.checkRuns.every)}
        value={result ?? ''}
        onChange={(only) => void navigate({ search: { result: only || undefined } })}
        options={RESULTS.map((one) => ({
          value: one.result,
          label: `${t(($) => $.checkRuns.result[one.result])} (${one.count(run)})`,
        }))}
      />
      <Loaded from={accounts}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyState title={t(($) => $.checkRuns.noAccounts)} />
          ) : (
            <>
              <Results items={items} />
              <Pager
                onFirst={cursor ? () => void navigate({ search: { result } }) : undefined}
                onNext={nextCursor ? () => void navigate({ search: { result, cursor: nextCursor } }) : undefined}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Results({ items }: { items: readonly Schemas['CheckRunAccount'][] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const platforms = usePlatforms();
  const columns: Column<Schemas['CheckRunAccount']>[] = [
    {
      key: 'name',
      heading: t(($) => $.checkRuns.account),
      heads: true,
      cell: ({ id, name, platform }) => (
        <span className={layout.row}>
          <PlatformMark platform={platforms.find(platform)} />
          <Link to="/accounts/$accountId" params={{ accountId: id }} className="ds-link">
            {name}
          </Link>
        </span>
      ),
    },
    {
      key: 'result',
      heading: t(($) => $.checkRuns.found),
      cell: ({ result }) => <ResultBadge result={result} />,
    },
    {
      key: 'at',
      heading: t(($) => $.checkRuns.checkedAt),
      whereRoom: true,
      cell: ({ checkedAt }) => checkedAt && format.exact(checkedAt),
    },
  ];
  return <DataTable caption={t(($) => $.checkRuns.caption)} columns={columns} rows={items} rowKey={({ id }) => id} />;
}
