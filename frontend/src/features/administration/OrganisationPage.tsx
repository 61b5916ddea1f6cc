import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationDetails, Schemas } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { TextField } from '#/ui/fields';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { PageHeader } from '#/ui/PageHeader';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { useBegunFrom } from '#/ui/useBegunFrom';
import { ChannelFields } from './ChannelFields';
import { commands } from './commands';
import { NameFields } from './NameFields';
import { organisationQuery } from './queries';
import { useKeeping } from './useKeeping';

export function OrganisationPage() {
  const { t } = useTranslation();
  const organisation = useQuery(organisationQuery);
  return (
    <Permitted may="MANAGE_ORGANISATION">
      <div className={layout.page}>
        <PageHeader
          title={t(($) => $.administration.organisation.title)}
          lead={t(($) => $.administration.organisation.lead)}
        />
        <Loaded from={organisation}>{(data) => <OrganisationForm key={data.slug} organisation={data} />}</Loaded>
      </div>
    </Permitted>
  );
}

function OrganisationForm({ organisation }: { organisation: OrganisationDetails }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<Partial<Schemas['OrganisationRequest']>>({});
  const { name, homeUrl, listPageUrl, officialChannels } = { ...organisation, ...typed };
  const set = (part: typeof typed) => setTyped((before) => ({ ...before, ...part }));
  const keeping = useKeeping((body: Schemas['OrganisationRequest']) => commands.changeOrganisation(begun, body));
  const begun: OrganisationDetails = useBegunFrom(organisation, Object.keys(typed).length > 0, keeping.problem);
  const save = () =>
    keeping.mutate(
      { name, homeUrl: homeUrl.trim(), listPageUrl: listPageUrl.trim(), officialChannels },
      {
        onSuccess: (saved) => {
          queryClient.setQueryData(organisationQuery.queryKey, saved);
          setTyped({});
          notify(t(($) => $.administration.saved));
        },
      },
    );
  return (
    <Card className={layout.narrow}>
      <form
        className={layout.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!keeping.isPending) save();
        }}
      >
        {keeping.problem && <ProblemNotice problem={keeping.problem} />}
        <NameFields value={name} onChange={(name) => set({ name })} faults={keeping.faults} />
        <TextField
          id="home-url"
          label={t(($) => $.administration.organisation.homeUrl)}
          hint={t(($) => $.administration.pageHint)}
          type="url"
          value={homeUrl}
          onChange={(homeUrl) => set({ homeUrl })}
          errors={keeping.faults('/homeUrl')}
          maxLength={2048}
        />
        <TextField
          id="list-page-url"
          label={t(($) => $.administration.organisation.listPageUrl)}
          hint={t(($) => $.administration.organisation.listPageHint)}
          type="url"
          value={listPageUrl}
          onChange={(listPageUrl) => set({ listPageUrl })}
          errors={keeping.faults('/listPageUrl')}
          maxLength={2048}
        />
        <ChannelFields
          value={officialChannels}
          onChange={(officialChannels) => set({ officialChannels })}
          faults={keeping.faults}
        />
        <FactList
          facts={[
            { label: t(($) => $.administration.organisation.slug), value: organisation.slug },
            { label: t(($) => $.administration.organisation.zone), value: organisation.zone },
          ]}
        />
        <div>
          <Button type="submit" loading={keeping.isPending}>
            {t(($) => $.common.save)}
          </Button>
        </div>
      </form>
    </Card>
  );
}
