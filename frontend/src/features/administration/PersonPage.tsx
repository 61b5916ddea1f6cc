import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { Initials } from '#/ui/Initials';
import { Alert, Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { ArchivePersonCard } from './ArchivePersonCard';
import { HoldingsCard } from './HoldingsCard';
import { PersonDialog } from './PersonDialog';
import { personQuery } from './queries';
import { RolesCard } from './RolesCard';
import { SignInCard } from './SignInCard';

const route = getRouteApi('/signed-in/admin/people/$personId');

export function PersonPage() {
  const { personId } = route.useParams();
  return (
    <Permitted may="MANAGE_PEOPLE">
      <PersonLoaded id={personId} />
    </Permitted>
  );
}

function PersonLoaded({ id }: { id: string }) {
  return (
    <Loaded from={useQuery(personQuery(id))} page>
      {(person) => <PersonView person={person} />}
    </Loaded>
  );
}

function PersonView({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, title, unit, archivedAt } = person;
  return (
    <div className={layout.page}>
      <PageHeader
        title={name}
        lead={[title, format.text(unit.name)].filter(Boolean).join(' · ')}
        mark={<Initials name={name} />}
        crumbs={
          <Link to="/admin/people" className="ds-link">
            {t(($) => $.administration.people.title)}
          </Link>
        }
      />
      {archivedAt && (
        <Alert data-color="info">{t(($) => $.administration.person.archived, { day: format.exact(archivedAt) })}</Alert>
      )}
      <div className={layout.columns}>
        <div className={layout.column}>
          {!archivedAt && <RolesCard key={person.id} person={person} />}
          <HoldingsCard person={person} />
        </div>
        <div className={layout.column}>
          <FactsCard person={person} />
          {!archivedAt && <SignInCard person={person} />}
          {!archivedAt && <ArchivePersonCard person={person} />}
        </div>
      </div>
    </div>
  );
}

function FactsCard({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [changing, setChanging] = useState(false);
  const { title, email, unit, language, kind, archivedAt } = person;
  return (
    <Card title={t(($) => $.administration.person.facts)}>
      <div className={layout.stack}>
        <FactList
          facts={[
            { label: t(($) => $.administration.person.title), value: title },
            { label: t(($) => $.administration.person.email), value: email },
            { label: t(($) => $.administration.person.unit), value: format.text(unit.name) },
            { label: t(($) => $.administration.person.language), value: t(($) => $.enums.language[language]) },
            { label: t(($) => $.administration.person.kind), value: t(($) => $.enums.personKind[kind]) },
          ]}
        />
        {!archivedAt && (
          <div>
            <Button variant="secondary" onClick={() => setChanging(true)}>
              {t(($) => $.administration.person.change)}
            </Button>
          </div>
        )}
      </div>
      {changing && <PersonDialog person={person} onClose={() => setChanging(false)} />}
    </Card>
  );
}
