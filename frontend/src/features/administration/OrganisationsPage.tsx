import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OrganisationDetails } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { type Column, DataTable } from '#/ui/DataTable';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { allOrganisationsQuery } from './queries';

export function OrganisationsPage() {
  const { t } = useTranslation();
  return (
    <Permitted may="MANAGE_ORGANISATIONS">
      <div className={layout.page}>
        <PageHeader
          title={t(($) => $.administration.organisations.title)}
          lead={t(($) => $.administration.organisations.lead)}
          actions={
            <Button asChild>
              <Link to="/admin/organisations/new">{t(($) => $.administration.organisations.found)}</Link>
            </Button>
          }
        />
        <Organisations />
      </div>
    </Permitted>
  );
}

function Organisations() {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<OrganisationDetails>[] = [
    {
      key: 'name',
      heading: t(($) => $.administration.organisations.name),
      heads: true,
      cell: ({ name }) => format.text(name),
    },
    {
      key: 'list',
      heading: t(($) => $.shell.nav.publicList),
      cell: ({ slug, name }) => (
        <Link
          to="/public/$slug"
          params={{ slug }}
          className="ds-link"
          aria-label={`${t(($) => $.shell.nav.publicList)}: ${format.text(name)}`}
        >
          {slug}
        </Link>
      ),
    },
    { key: 'home', heading: t(($) => $.administration.organisation.homeUrl), cell: ({ homeUrl }) => homeUrl },
  ];
  return (
    <Loaded from={useQuery(allOrganisationsQuery)}>
      {({ items }) => (
        <DataTable
          caption={t(($) => $.administration.organisations.title)}
          columns={columns}
          rows={items}
          rowKey={({ slug }) => slug}
        />
      )}
    </Loaded>
  );
}
