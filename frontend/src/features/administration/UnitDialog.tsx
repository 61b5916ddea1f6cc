import { useState } from 'react';
import type { Schemas, Unit } from '#/api/types';
import { unitOptions } from '#/features/organisation/units';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FormDialog } from '#/ui/FormDialog';
import { SelectField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { useBegunFrom } from '#/ui/useBegunFrom';
import { commands } from './commands';
import { NameFields } from './NameFields';
import { useKeeping } from './useKeeping';

type Level = Unit['level'];
const LEVELS: readonly Level[] = ['ORGANISATION', 'DIVISION', 'SERVICE_AREA', 'UNIT'];

/** The level that most units below this one have. */
function levelBelow(parent: Unit | undefined): Level {
  return parent?.level === 'ORGANISATION' ? 'DIVISION' : 'UNIT';
}

type UnitDialogProps = {
  units: readonly Unit[];
  changed: Unit | undefined;
  parent: Unit | undefined;
  onClose: () => void;
};

/** One form for a new unit and for one that is there; the organisation itself keeps its place and level. */
export function UnitDialog({ units, changed, parent, onClose }: UnitDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [name, setName] = useState(changed?.name ?? { fi: '', sv: '', en: '' });
  const [level, setLevel] = useState<Level>(changed?.level ?? levelBelow(parent));
  const [parentId, setParentId] = useState(changed?.parentId ?? parent?.id ?? '');
  const isTop = Boolean(changed && !changed.parentId);
  const keeping = useKeeping((body: Schemas['UnitRequest']) =>
    begun ? commands.changeUnit(begun, body) : commands.createUnit(body),
  );
  const begun: Unit | undefined = useBegunFrom(changed, true, keeping.problem);
  const save = () =>
    keeping.mutate(
      {
        name,
        level,
        ...(!isTop && parentId && { parentId }),
      },
      {
        onSuccess: () => {
          onClose();
          notify(t(($) => $.administration.saved));
        },
      },
    );
  const others = units.filter((unit) => unit.id !== changed?.id && unit.level !== 'UNIT');
  return (
    <FormDialog
      open
      onClose={onClose}
      title={changed ? format.text(changed.name) : t(($) => $.administration.units.add)}
      submit={t(($) => $.common.save)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={save}
    >
      <NameFields value={name} onChange={setName} faults={keeping.faults} />
      {!isTop && (
        <>
          <SelectField
            id="unit-parent"
            label={t(($) => $.administration.units.parent)}
            placeholder={t(($) => $.administration.choose)}
            value={parentId}
            onChange={setParentId}
            options={unitOptions(others, (unit) => format.text(unit.name))}
            errors={keeping.faults('/parentId')}
          />
          <SelectField
            id="unit-level"
            label={t(($) => $.administration.units.level)}
            placeholder={t(($) => $.administration.choose)}
            value={level}
            onChange={(value) => setLevel(value || level)}
            options={LEVELS.slice(1).map((value) => ({ value, label: t(($) => $.enums.unitLevel[value]) }))}
            errors={keeping.faults('/level')}
          />
        </>
      )}
    </FormDialog>
  );
}
