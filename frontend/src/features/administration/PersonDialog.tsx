import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language, Person, Schemas } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { liveUnits, unitOptions } from '#/features/organisation/units';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FormDialog } from '#/ui/FormDialog';
import { SelectField, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { useBegunFrom } from '#/ui/useBegunFrom';
import { commands } from './commands';
import { useKeeping } from './useKeeping';

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
const KINDS = ['EMPLOYEE', 'ELECTED_OFFICIAL'] as const;

type PersonDialogProps = { person?: Person; onClose: () => void; onSaved?: (person: Person) => void };

/** One form for somebody new and for somebody who is there. */
export function PersonDialog({ person, onClose, onSaved }: PersonDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const [facts, setFacts] = useState({
    name: person?.name ?? '',
    title: person?.title ?? '',
    email: person?.email ?? '',
    unitId: person?.unit.id ?? '',
    language: person?.language ?? ('fi' as Language),
    kind: person?.kind ?? ('EMPLOYEE' as Person['kind']),
  });
  const set = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const keeping = useKeeping((body: Schemas['PersonRequest']) =>
    begun ? commands.changePerson(begun, body) : commands.createPerson(body),
  );
  const begun: Person | undefined = useBegunFrom(person, true, keeping.problem);
  const { faults } = keeping;
  const save = () => {
    const { title, email, ...others } = facts;
    keeping.mutate(
      { ...others, ...(title.trim() && { title: title.trim() }), ...(email.trim() && { email: email.trim() }) },
      {
        onSuccess: (saved) => {
          onClose();
          notify(t(($) => $.administration.saved));
          onSaved?.(saved);
        },
      },
    );
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={person?.name ?? t(($) => $.administration.people.add)}
      submit={t(($) => $.common.save)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={save}
    >
      <TextField
        id="person-name"
        label={t(($) => $.administration.person.name)}
        value={facts.name}
        onChange={(name) => set({ name })}
        errors={faults('/name')}
        maxLength={200}
      />
      <TextField
        id="person-title"
        label={t(($) => $.administration.person.title)}
        optional
        value={facts.title}
        onChange={(title) => set({ title })}
        errors={faults('/title')}
        maxLength={200}
      />
      <TextField
        id="person-email"
        label={t(($) => $.administration.person.email)}
        hint={t(($) => $.administration.person.emailHint)}
        optional
        type="email"
        value={facts.email}
        onChange={(email) => set({ email })}
        errors={faults('/email')}
        maxLength={254}
      />
      <SelectField
        id="person-unit"
        label={t(($) => $.administration.person.unit)}
        placeholder={t(($) => $.administration.choose)}
        value={facts.unitId}
        onChange={(unitId) => set({ unitId })}
        options={unitOptions(liveUnits(units), (unit) => format.text(unit.name))}
        errors={faults('/unitId')}
      />
      <SelectField
        id="person-language"
        label={t(($) => $.administration.person.language)}
        placeholder={t(($) => $.administration.choose)}
        value={facts.language}
        onChange={(language) => set({ language: language || facts.language })}
        options={LANGUAGES.map((value) => ({ value, label: t(($) => $.enums.language[value]) }))}
        errors={faults('/language')}
      />
      <SelectField
        id="person-kind"
        label={t(($) => $.administration.person.kind)}
        placeholder={t(($) => $.administration.choose)}
        value={facts.kind}
        onChange={(kind) => set({ kind: kind || facts.kind })}
        options={KINDS.map((value) => ({ value, label: t(($) => $.enums.personKind[value]) }))}
        errors={faults('/kind')}
      />
    </FormDialog>
  );
}
