import { useQuery } from '@tanstack/react-query';
import type { Language, Schemas } from '#/api/types';
import { presetsQuery } from '#/features/policy/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { RadioField, SelectField, TextField } from '#/ui/fields';
import layout from '#/ui/layout.module.css';
import { NameFields } from './NameFields';

type Facts = Schemas['FoundingRequest'];
type Faults = (pointer: string) => readonly string[] | undefined;

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
const DEFAULT = 'DEFAULT';
const ZONES = ['Europe/Helsinki', 'Europe/Mariehamn', 'Europe/Stockholm', 'Europe/Tallinn'];

type OrganisationFieldsProps = { facts: Facts; faults: Faults; onChange: (part: Partial<Facts>) => void };

export function OrganisationFields({ facts, faults, onChange }: OrganisationFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={layout.stack}>
      <NameFields value={facts.name} onChange={(name) => onChange({ name })} faults={faults} />
      <TextField
        id="slug"
        label={t(($) => $.administration.organisation.slug)}
        hint={t(($) => $.administration.founding.slugHint)}
        value={facts.slug}
        onChange={(slug) => onChange({ slug: slug.trim().toLowerCase() })}
        errors={faults('/slug')}
        maxLength={60}
        short
      />
      <TextField
        id="home-url"
        label={t(($) => $.administration.organisation.homeUrl)}
        hint={t(($) => $.administration.pageHint)}
        type="url"
        value={facts.homeUrl}
        onChange={(homeUrl) => onChange({ homeUrl: homeUrl.trim() })}
        errors={faults('/homeUrl')}
        maxLength={2048}
      />
      <TextField
        id="list-page-url"
        label={t(($) => $.administration.organisation.listPageUrl)}
        hint={t(($) => $.administration.organisation.listPageHint)}
        type="url"
        value={facts.listPageUrl}
        onChange={(listPageUrl) => onChange({ listPageUrl: listPageUrl.trim() })}
        errors={faults('/listPageUrl')}
        maxLength={2048}
      />
      <TextField
        id="zone"
        label={t(($) => $.administration.organisation.zone)}
        value={facts.zone}
        onChange={(zone) => onChange({ zone })}
        errors={faults('/zone')}
        suggestions={ZONES.map((zone) => ({ value: zone, label: zone }))}
        maxLength={60}
        short
      />
    </div>
  );
}

type StartingRulesProps = { chosen: Facts['preset']; onChange: (preset: Facts['preset']) => void };

/** With the guideline of another organisation, rules that people know are there from the first day. */
export function StartingRules({ chosen, onChange }: StartingRulesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const presets = useQuery(presetsQuery).data?.items ?? [];
  return (
    <RadioField
      id="preset"
      label={t(($) => $.administration.founding.preset)}
      value={chosen ?? DEFAULT}
      onChange={(value) => onChange(presets.find(({ code }) => code === value)?.code)}
      options={[
        {
          value: DEFAULT,
          label: t(($) => $.administration.founding.defaults),
          description: t(($) => $.administration.founding.defaultsHint),
        },
        ...presets.map(({ code, organisation, document }) => ({
          value: code as string,
          label: format.text(organisation),
          ...(document.guideline && { description: format.text(document.guideline) }),
        })),
      ]}
    />
  );
}

type First = Facts['administrator'];
type AdministratorFieldsProps = { facts: First; faults: Faults; onChange: (part: Partial<First>) => void };

export function AdministratorFields({ facts, faults, onChange }: AdministratorFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={layout.stack}>
      <TextField
        id="administrator-name"
        label={t(($) => $.administration.person.name)}
        value={facts.name}
        onChange={(name) => onChange({ name })}
        errors={faults('/administrator/name')}
        maxLength={200}
      />
      <TextField
        id="administrator-username"
        label={t(($) => $.administration.signIn.username)}
        hint={t(($) => $.administration.signIn.usernameHint)}
        value={facts.username}
        onChange={(username) => onChange({ username: username.trim() })}
        errors={faults('/administrator/username')}
        autoComplete="off"
        maxLength={200}
      />
      <SelectField
        id="administrator-language"
        label={t(($) => $.administration.person.language)}
        placeholder={t(($) => $.administration.choose)}
        value={facts.language}
        onChange={(language) => onChange({ language: language || facts.language })}
        options={LANGUAGES.map((value) => ({ value, label: t(($) => $.enums.language[value]) }))}
        errors={faults('/administrator/language')}
      />
    </div>
  );
}
