import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonRef } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { type Column, DataTable } from '#/ui/DataTable';
import { Button, Checkbox } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Pager } from '#/ui/Pager';
import { SearchField } from '#/ui/SearchField';
import { EmptyState } from '#/ui/States';
import { PersonDialog } from './PersonDialog';
import { type PeopleSearch, peoplePageQuery } from './queries';

const route = getRouteApi('/signed-in/admin/people');

export function PeoplePage() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const navigate = route.useNavigate();
  return (
    <Permitted may="MANAGE_PEOPLE">
      <div className={layout.page}>
        <PageHeader
          title={t(($) => $.administration.people.title)}
          lead={t(($) => $.administration.people.lead)}
          actions={<Button onClick={() => setAdding(true)}>{t(($) => $.administration.people.add)}</Button>}
        />
        <People />
        {adding && (
          <PersonDialog
            onClose={() => setAdding(false)}
            onSaved={({ id }) => void navigate({ to: '/admin/people/$personId', params: { personId: id } })}
          />
        )}
      </div>
    </Permitted>
  );
}

function People() {
  const { t } = useTranslation();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const page = useQuery({ ...peoplePageQuery({ limit: 30, ...filter }), placeholderData: keepPreviousData });
  const show = (part: PeopleSearch) => void navigate({ search: { ...filter, cursor: undefined, ...part } });
  return (
    <>
      <div className={layout.row}>
        <SearchField
          label={t(($) => $.administration.people.search)}
          value={filter.search ?? ''}
          onSearch={(search) => show({ search: search || undefined })}
          onGround
          eager
        />
        <Checkbox
          label={t(($) => $.administration.people.archived)}
          checked={Boolean(filter.archived)}
          onChange={(event) => show({ archived: event.target.checked || undefined })}
        />
      </div>
      <Loaded from={page}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(($) => $.administration.people.none.title)}
              text={t(($) => $.administration.people.none.text)}
            />
          ) : (
            <>
              <PeopleTable people={items} />
              <Pager
                onFirst={filter.cursor ? () => show({}) : undefined}
                onNext={nextCursor ? () => show({ cursor: nextCursor }) : undefined}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function PeopleTable({ people }: { people: readonly PersonRef[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<PersonRef>[] = [
    {
      key: 'name',
      heading: t(($) => $.administration.person.name),
      heads: true,
      cell: ({ id, name, title }) => (
        <>
          <Link to="/admin/people/$personId" params={{ personId: id }} className="ds-link">
            {name}
          </Link>
          {title && <p className={layout.quiet}>{title}</p>}
        </>
      ),
    },
    {
      key: 'unit',
      heading: t(($) => $.administration.person.unit),
      cell: ({ unit }) => unit && format.text(unit.name),
    },
  ];
  return (
    <DataTable
      caption={t(($) => $.administration.people.title)}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
    />
  );
}
