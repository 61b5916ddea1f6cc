import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Language, Schemas } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { commands } from './commands';
import { AdministratorFields, OrganisationFields, StartingRules } from './FoundingFields';
import { OneTimePassword } from './OneTimePassword';
import { useKeeping } from './useKeeping';

export function NewOrganisationPage() {
  const { t } = useTranslation();
  const [founded, setFounded] = useState<Schemas['FoundedOrganisation'] | null>(null);
  return (
    <Permitted may="MANAGE_ORGANISATIONS">
      <div className={layout.page}>
        <PageHeader
          title={t(($) => $.administration.organisations.found)}
          lead={t(($) => $.administration.founding.lead)}
          crumbs={
            <Link to="/admin/organisations" className="ds-link">
              {t(($) => $.administration.organisations.title)}
            </Link>
          }
        />
        {founded ? <Founded founded={founded} /> : <FoundingForm onFounded={setFounded} />}
      </div>
    </Permitted>
  );
}

const EMPTY = {
  slug: '',
  name: { fi: '', sv: '', en: '' },
  homeUrl: '',
  listPageUrl: '',
  zone: 'Europe/Helsinki',
  administrator: { name: '', username: '', language: 'fi' as Language },
};

function FoundingForm({ onFounded }: { onFounded: (founded: Schemas['FoundedOrganisation']) => void }) {
  const { t } = useTranslation();
  const [facts, setFacts] = useState<Schemas['FoundingRequest']>(EMPTY);
  const keeping = useKeeping(commands.foundOrganisation);
  const set = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  return (
    <form
      className={`${layout.page} ${layout.narrow}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!keeping.isPending) keeping.mutate(facts, { onSuccess: onFounded });
      }}
    >
      {keeping.problem && <ProblemNotice problem={keeping.problem} />}
      <Card title={t(($) => $.administration.founding.organisation)}>
        <OrganisationFields facts={facts} faults={keeping.faults} onChange={set} />
      </Card>
      <Card title={t(($) => $.administration.founding.rules)} lead={t(($) => $.administration.founding.rulesLead)}>
        <StartingRules chosen={facts.preset} onChange={(preset) => set({ preset })} />
      </Card>
      <Card title={t(($) => $.administration.founding.administrator)}>
        <AdministratorFields
          facts={facts.administrator}
          faults={keeping.faults}
          onChange={(part) => set({ administrator: { ...facts.administrator, ...part } })}
        />
      </Card>
      <div>
        <Button type="submit" loading={keeping.isPending}>
          {t(($) => $.administration.organisations.found)}
        </Button>
      </div>
    </form>
  );
}

function Founded({ founded }: { founded: Schemas['FoundedOrganisation'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisation, oneTimePassword } = founded;
  return (
    <Card
      className={layout.narrow}
      title={t(($) => $.administration.founding.done, { name: format.text(organisation.name) })}
      lead={t(($) => $.administration.founding.next)}
    >
      <OneTimePassword given={oneTimePassword} />
    </Card>
  );
}
