import { useQuery } from '@tanstack/react-query';
import { policyQuery, unitsQuery } from '#/features/organisation/queries';
import { liveUnits, unitOptions } from '#/features/organisation/units';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { SelectField, TextArea, TextField } from '#/ui/fields';
import type { Fields } from './fieldsOf';
import { PeoplePicker } from './PeoplePicker';
import type { Draft } from './useDraft';

type StepProps = { draft: Draft; fields: Fields };

export function WhyStep({ draft, fields }: StepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  return (
    <>
      <TextArea {...fields.text('purpose')} hint={t(($) => $.request.hint.purpose)} maxLength={2000} rows={5} />
      <TextArea {...fields.text('audience')} hint={t(($) => $.request.hint.audience)} maxLength={1000} rows={3} />
      <SelectField
        {...fields.words('unitId')}
        hint={t(($) => $.request.hint.unitId)}
        placeholder={t(($) => $.request.choose)}
        options={unitOptions(liveUnits(units), (unit) => format.text(unit.name))}
        value={draft.values.unitId}
        onChange={(unitId) => draft.change({ unitId }, 'unitId')}
      />
    </>
  );
}

export function AccountStep({ draft, fields }: StepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const platforms = usePlatforms();
  const domains = useQuery(policyQuery).data?.document.mailDomains ?? [];
  const mailboxHint =
    domains.length > 0
      ? t(($) => $.request.hint.sharedMailboxAt, { domains: format.list(domains.map((name) => `@${name}`)) })
      : t(($) => $.request.hint.sharedMailbox);
  return (
    <>
      <SelectField
        {...fields.words('platform')}
        placeholder={t(($) => $.request.choose)}
        options={platforms.offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.values.platform}
        onChange={(platform) => draft.change({ platform }, 'platform')}
      />
      <TextField {...fields.text('name')} hint={t(($) => $.request.hint.name)} maxLength={100} />
      <TextField
        {...fields.text('plannedAddress')}
        hint={t(($) => $.request.hint.plannedAddress)}
        maxLength={500}
        inputMode="url"
      />
      <TextField {...fields.text('sharedMailbox')} hint={mailboxHint} maxLength={254} inputMode="email" />
    </>
  );
}

export function PeopleStep({ draft, fields }: StepProps) {
  const { t } = useTranslation();
  const count = useQuery(policyQuery).data?.document.minUpdaters ?? 1;
  const { responsible, updaters } = draft.values;
  return (
    <>
      <PeoplePicker
        {...fields.words('responsibleId')}
        hint={t(($) => $.request.hint.responsibleId)}
        chosen={responsible ? [responsible] : []}
        button={responsible ? t(($) => $.request.people.change) : t(($) => $.request.people.choose)}
        onChange={(people) => draft.change({ responsible: people.at(-1) ?? null }, 'responsibleId')}
      />
      <PeoplePicker
        {...fields.words('updaterIds')}
        hint={t(($) => $.request.hint.updaterIds, { count })}
        chosen={updaters}
        button={t(($) => $.request.people.add)}
        onChange={(people) => draft.change({ updaters: people }, 'updaterIds')}
      />
      <TextField
        {...fields.text('weeklyHours')}
        hint={t(($) => $.request.hint.weeklyHours)}
        inputMode="decimal"
        short
      />
    </>
  );
}
