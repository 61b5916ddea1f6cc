import { PlusIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Platform, PlatformTerms } from '#/api/types';
import { useMay } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { type Column, DataTable } from '#/ui/DataTable';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { PlatformMark } from '#/ui/PlatformMark';
import css from './Platform.module.css';
import { PlatformDialog } from './PlatformDialog';
import { allTermsQuery, platformsQuery } from './queries';
import { TermsBadge } from './TermsBadge';

/** The catalogue as everybody in the organisation reads it; administrators also keep it. */
export function PlatformsPage() {
  const { t } = useTranslation();
  const mayKeep = useMay('MANAGE_PLATFORMS');
  const [adding, setAdding] = useState(false);
  const platforms = useQuery(platformsQuery);
  const terms = useQuery(allTermsQuery).data?.items ?? [];
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.platforms.title)}
        lead={t(($) => $.platforms.lead)}
        actions={
          mayKeep && (
            <Button onClick={() => setAdding(true)}>
              <PlusIcon aria-hidden />
              {t(($) => $.platforms.add)}
            </Button>
          )
        }
      />
      <Loaded from={platforms}>{({ items }) => <Catalogue platforms={items} terms={terms} />}</Loaded>
      {adding && <PlatformDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

function Catalogue({ platforms, terms }: { platforms: readonly Platform[]; terms: readonly PlatformTerms[] }) {
  const { t } = useTranslation();
  // Of terms that stand nowhere there is nothing to be read.
  const stateOf = (id: string) =>
    terms.find(({ platform, kind, url }) => platform === id && kind === 'TERMS' && url)?.state;
  const columns: Column<Platform>[] = [
    {
      key: 'name',
      heading: t(($) => $.platforms.column.name),
      heads: true,
      cell: (platform) => <Name {...platform} />,
    },
    {
      key: 'category',
      heading: t(($) => $.platforms.column.category),
      whereRoom: true,
      cell: ({ category }) => t(($) => $.enums.platformCategory[category]),
    },
    {
      key: 'forms',
      heading: t(($) => $.platforms.column.forms),
      whereRoom: true,
      cell: ({ forms }) => forms.map((form) => t(($) => $.enums.accountForm[form])).join(' · '),
    },
    {
      key: 'terms',
      heading: t(($) => $.platforms.column.terms),
      cell: ({ id }) => {
        const state = stateOf(id);
        return state && <TermsBadge state={state} />;
      },
    },
  ];
  const archived = platforms.filter((platform) => platform.archived);
  return (
    <>
      <DataTable
        caption={t(($) => $.platforms.table)}
        columns={columns}
        rows={platforms.filter((platform) => !platform.archived)}
        rowKey={({ id }) => id}
      />
      {archived.length > 0 && (
        <details className={css.archived}>
          <summary>{t(($) => $.platforms.archived, { count: archived.length })}</summary>
          <ul>
            {archived.map((platform) => (
              <li key={platform.id}>
                <Name {...platform} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Name({ id, name, mark }: Platform) {
  return (
    <span className={css.name}>
      <PlatformMark platform={{ id, mark }} />
      <Link to="/platforms/$platformId" params={{ platformId: id }} className="ds-link">
        {name}
      </Link>
    </span>
  );
}
