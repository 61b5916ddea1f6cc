import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { auditActionValues } from '#/api/types';
import { accountQuery, accountsQuery } from '#/features/accounts/queries';
import { clientsQuery } from '#/features/clients/queries';
import { peopleQuery, unitsQuery } from '#/features/organisation/queries';
import { usePlatforms } from '#/features/platform/queries';
import { useMay } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FilterMenu, type Option } from '#/ui/FilterMenu';
import { FinderMenu } from '#/ui/FinderMenu';
import { Button, Field, Input, Label } from '#/ui/kit';
import { useSettled } from '#/ui/useSettled';
import css from './Audit.module.css';
import type { AuditSearch } from './queries';

const SHOWN = 8;

type FilterProps = { search: AuditSearch; onChange: (part: AuditSearch) => void };

/** Programs by their names; only whoever keeps them may list them. */
function useClients() {
  const { t } = useTranslation();
  const mayKeep = useMay('MANAGE_CLIENTS');
  const clients = useQuery({ ...clientsQuery(undefined), enabled: mayKeep }).data?.items ?? [];
  return clients.map(({ id, name }) => ({ value: id, label: t(($) => $.audit.client, { name }) }));
}

const matching = (options: readonly Option<string>[], words: string) =>
  options.filter(({ label }) => label.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));

const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

function ActorFilter({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const people = useQuery(peopleQuery(useSettled(words.trim()))).data?.items ?? [];
  const everybody = useQuery(peopleQuery('')).data?.items ?? [];
  const clients = useClients();
  const chosen = [...[...people, ...everybody].map(asOption), ...clients].find(({ value }) => value === search.actorId);
  return (
    <FinderMenu
      label={t(($) => $.audit.actor)}
      searchLabel={t(($) => $.audit.search)}
      anyLabel={t(($) => $.audit.anyone)}
      noneLabel={t(($) => $.audit.noOne)}
      chosen={search.actorId && (chosen?.label ?? search.actorId)}
      words={words}
      onWords={setWords}
      options={[...people.slice(0, SHOWN).map(asOption), ...matching(clients, words).slice(0, SHOWN)]}
      onChoose={(actorId) => onChange({ actorId })}
    />
  );
}

/** Units, people and programs that something was done to. */
function SubjectFilter({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [words, setWords] = useState('');
  const people = useQuery(peopleQuery(useSettled(words.trim()))).data?.items ?? [];
  const everybody = useQuery(peopleQuery('')).data?.items ?? [];
  const units = (useQuery(unitsQuery).data?.items ?? []).map(({ id, name }) => ({
    value: id,
    label: format.text(name),
  }));
  const clients = useClients();
  const chosen = [...units, ...[...people, ...everybody].map(asOption), ...clients].find(
    ({ value }) => value === search.subjectId,
  );
  return (
    <FinderMenu
      label={t(($) => $.audit.subject)}
      searchLabel={t(($) => $.audit.search)}
      anyLabel={t(($) => $.audit.anySubject)}
      noneLabel={t(($) => $.audit.noOne)}
      chosen={search.subjectId && (chosen?.label ?? search.subjectId)}
      words={words}
      onWords={setWords}
      options={[
        ...matching(units, words).slice(0, SHOWN),
        ...people.slice(0, SHOWN).map(asOption),
        ...matching(clients, words).slice(0, SHOWN),
      ]}
      onChoose={(subjectId) => onChange({ subjectId })}
    />
  );
}

function AccountFilter({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const platforms = usePlatforms();
  const wanted = useSettled(words.trim());
  const found = useQuery(accountsQuery({ limit: SHOWN, ...(wanted && { search: wanted }) })).data?.items ?? [];
  const chosen = useQuery({ ...accountQuery(search.accountId ?? ''), enabled: Boolean(search.accountId) }).data;
  return (
    <FinderMenu
      label={t(($) => $.audit.account)}
      searchLabel={t(($) => $.audit.search)}
      anyLabel={t(($) => $.audit.anyAccount)}
      noneLabel={t(($) => $.audit.noOne)}
      chosen={search.accountId && (chosen?.request.name ?? t(($) => $.accounts.unnamed))}
      words={words}
      onWords={setWords}
      options={found.map(({ id, name, platform }) => ({
        value: id,
        label: [name || t(($) => $.accounts.unnamed), platform && platforms.nameOf(platform)]
          .filter(Boolean)
          .join(' · '),
      }))}
      onChoose={(accountId) => onChange({ accountId })}
    />
  );
}

export function AuditFilters({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { action, from, to, accountId, actorId, subjectId } = search;
  const narrowed = Boolean(action?.length || from || to || accountId || actorId || subjectId);
  const nothing = {
    action: undefined,
    from: undefined,
    to: undefined,
    accountId: undefined,
    actorId: undefined,
    subjectId: undefined,
  };
  return (
    <fieldset className="k-bare" aria-label={t(($) => $.audit.filters)}>
      <div className={css.filters}>
        <ActorFilter search={search} onChange={onChange} />
        <AccountFilter search={search} onChange={onChange} />
        <SubjectFilter search={search} onChange={onChange} />
        <FilterMenu
          label={t(($) => $.audit.action)}
          options={auditActionValues.map((value) => ({ value, label: t(($) => $.audit.act[value]) }))}
          chosen={action ?? []}
          onChange={(chosen) => onChange({ action: chosen.length > 0 ? chosen : undefined })}
        />
        <DayField label={t(($) => $.audit.from)} value={from} max={to} onChange={(day) => onChange({ from: day })} />
        <DayField label={t(($) => $.audit.to)} value={to} min={from} onChange={(day) => onChange({ to: day })} />
        {narrowed && (
          <Button variant="tertiary" onClick={() => onChange(nothing)}>
            {t(($) => $.audit.clear)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

type DayFieldProps = {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string | undefined) => void;
};

function DayField({ label, value, onChange, ...bounds }: DayFieldProps) {
  return (
    <Field className={css.day}>
      <Label>{label}</Label>
      <Input
        type="date"
        {...bounds}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </Field>
  );
}
