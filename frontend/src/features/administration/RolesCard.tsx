import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person, Role } from '#/api/types';
import { roleValues } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { liveUnits, unitOptions } from '#/features/organisation/units';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { SelectField } from '#/ui/fields';
import { focusSoon } from '#/ui/focus';
import { Button, ValidationMessage } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { useBegunFrom } from '#/ui/useBegunFrom';
import css from './Administration.module.css';
import { commands } from './commands';
import { personQuery } from './queries';
import { useKeeping } from './useKeeping';

/** A line being written; its key stays while others come and go. */
type Line = { key: number; role: Role; unitId: string };

const ADD_ROLE = 'role-add';

/** All roles with their units at once: what is saved is what counts from the next moment on. */
export function RolesCard({ person }: { person: Person }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [typed, setLines] = useState<Line[] | null>(null);
  const lines = typed ?? person.roles.map(({ role, unit }, key) => ({ key, role, unitId: unit.id }));
  const keeping = useKeeping(() =>
    commands.changeRoles(
      begun,
      lines.map(({ role, unitId }) => ({ role, unitId })),
    ),
  );
  const begun: Person = useBegunFrom(person, typed !== null, keeping.problem);
  const change = (key: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = () => {
    const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
    setLines([...lines, { key, role: 'EMPLOYEE', unitId: person.unit.id }]);
    focusSoon(`role-${key}`);
  };
  const remove = (at: number, words: string) => {
    const next = lines[at + 1] ?? lines[at - 1];
    setLines(lines.filter((_, index) => index !== at));
    focusSoon(next ? `role-${next.key}` : ADD_ROLE);
    notify(t(($) => $.administration.roles.removed, { role: words }));
  };
  const before = person.roles.map(({ role, unit }) => `${role} ${unit.id}`).join();
  const changed = before !== lines.map(({ role, unitId }) => `${role} ${unitId}`).join();
  const general = keeping.problem?.errors.filter(({ pointer }) => pointer === '/roles').length
    ? keeping.faults('/roles')
    : undefined;
  return (
    <Card title={t(($) => $.administration.roles.title)} lead={t(($) => $.administration.roles.lead)}>
      <form
        className={layout.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (keeping.isPending) return;
          keeping.mutate(undefined, {
            onSuccess: (saved) => {
              queryClient.setQueryData(personQuery(saved.id).queryKey, saved);
              setLines(null);
              notify(t(($) => $.administration.roles.saved));
            },
          });
        }}
      >
        {keeping.problem && <ProblemNotice problem={keeping.problem} />}
        {general?.slice(0, 1).map((words) => (
          <ValidationMessage key={words}>{words}</ValidationMessage>
        ))}
        {lines.length === 0 && <p className={layout.quiet}>{t(($) => $.administration.roles.none)}</p>}
        <ul>
          {lines.map((line, index) => (
            <RoleLine
              key={line.key}
              line={line}
              faults={(field) => keeping.faults(`/roles/${index}/${field}`)}
              onChange={(part) => change(line.key, part)}
              onRemove={(words) => remove(index, words)}
            />
          ))}
        </ul>
        <div className={layout.row}>
          <Button type="submit" variant={changed ? 'primary' : 'secondary'} loading={keeping.isPending}>
            {t(($) => $.administration.roles.save)}
          </Button>
          <Button id={ADD_ROLE} type="button" variant="tertiary" onClick={add}>
            <PlusIcon aria-hidden />
            {t(($) => $.administration.roles.add)}
          </Button>
        </div>
      </form>
    </Card>
  );
}

type RoleLineProps = {
  line: Line;
  faults: (field: 'role' | 'unitId') => readonly string[] | undefined;
  onChange: (part: Partial<Line>) => void;
  onRemove: (words: string) => void;
};

function RoleLine({ line, faults, onChange, onRemove }: RoleLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = liveUnits(useQuery(unitsQuery).data?.items ?? []);
  const unit = units.find(({ id }) => id === line.unitId);
  const words = `${t(($) => $.enums.role[line.role])}, ${unit ? format.text(unit.name) : ''}`;
  return (
    <li className={css.role}>
      <SelectField
        id={`role-${line.key}`}
        label={t(($) => $.administration.roles.role)}
        placeholder={t(($) => $.administration.choose)}
        value={line.role}
        onChange={(role) => onChange({ role: role || line.role })}
        options={roleValues.map((value) => ({ value, label: t(($) => $.enums.role[value]) }))}
        errors={faults('role')}
      />
      <SelectField
        id={`role-unit-${line.key}`}
        label={t(($) => $.administration.roles.unit)}
        placeholder={t(($) => $.administration.choose)}
        value={line.unitId}
        onChange={(unitId) => onChange({ unitId })}
        options={unitOptions(units, (one) => format.text(one.name))}
        errors={faults('unitId')}
      />
      <div>
        <Button
          type="button"
          icon
          variant="tertiary"
          data-color="neutral"
          aria-label={t(($) => $.administration.roles.remove, { role: words })}
          onClick={() => onRemove(words)}
        >
          <TrashIcon aria-hidden />
        </Button>
      </div>
    </li>
  );
}
