import { Link } from '@tanstack/react-router';
import type { Unit } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import css from './Administration.module.css';
import type { UnitAct } from './UnitsPage';

type UnitTreeProps = { units: readonly Unit[]; onAct: (act: UnitAct) => void };

/** Lists within lists: every screen reader tells how deep one is, and every button is where Tab finds it. */
export function UnitTree({ units, onAct }: UnitTreeProps) {
  const format = useFormat();
  const byName = (one: Unit, other: Unit) => format.text(one.name).localeCompare(format.text(other.name));
  const below = (parentId: string | undefined) => {
    const found = units.filter((unit) => unit.parentId === parentId).sort(byName);
    if (found.length === 0) return null;
    return (
      <ul className={css.tree}>
        {found.map((unit) => (
          <li key={unit.id}>
            <UnitRow unit={unit} onAct={onAct} />
            {below(unit.id)}
          </li>
        ))}
      </ul>
    );
  };
  return below(undefined);
}

function UnitRow({ unit, onAct }: { unit: Unit; onAct: UnitTreeProps['onAct'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = format.text(unit.name);
  const acts: UnitAct['kind'][] = ['change'];
  if (unit.level !== 'UNIT') acts.unshift('add');
  if (unit.parentId) acts.push('archive');
  return (
    <div className={css.unit}>
      <p className={css.unitName}>
        <strong>{name}</strong> <span className={layout.quiet}>{t(($) => $.enums.unitLevel[unit.level])}</span>
      </p>
      <div className={css.unitActs}>
        <Button asChild variant="tertiary" data-size="sm">
          <Link
            to="/admin/units/$unitId/rules"
            params={{ unitId: unit.id }}
            aria-label={`${t(($) => $.administration.units.rules)}: ${name}`}
          >
            {t(($) => $.administration.units.rules)}
          </Link>
        </Button>
        {acts.map((kind) => (
          <Button
            key={kind}
            variant="tertiary"
            data-size="sm"
            data-color={kind === 'archive' ? 'neutral' : 'accent'}
            aria-label={`${t(($) => $.administration.units.act[kind])}: ${name}`}
            onClick={() => onAct({ kind, unit })}
          >
            {t(($) => $.administration.units.act[kind])}
          </Button>
        ))}
      </div>
    </div>
  );
}
