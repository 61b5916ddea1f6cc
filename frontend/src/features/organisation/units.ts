import type { Unit } from '#/api/types';
import type { Option } from '#/ui/FilterMenu';

/** Those that something new can be given to. */
export function liveUnits(units: readonly Unit[]): Unit[] {
  return units.filter(({ archivedAt }) => !archivedAt);
}

/** Set in by white space: seen in a list of choices, where no style reaches, and not read aloud. */
const SET_IN = '\u2003';

/** Units in the order of the tree; what is below another is set in. */
export function unitOptions(units: readonly Unit[], nameOf: (unit: Unit) => string): Option<string>[] {
  const under = (parentId: string | undefined, depth: number): Option<string>[] =>
    units
      .filter((unit) => unit.parentId === parentId)
      .flatMap((unit) => [
        { value: unit.id, label: `${SET_IN.repeat(depth)}${nameOf(unit)}` },
        ...under(unit.id, depth + 1),
      ]);
  return under(undefined, 0);
}
