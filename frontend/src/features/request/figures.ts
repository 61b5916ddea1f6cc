import type { FieldError, PolicyDocument } from '#/api/types';
import { type FieldName, hoursOf, pointerOf, type Values } from './form';

/** What of the policy's figures isn't met, as the server would say it. */
export function belowFigures(
  values: Values,
  policy: PolicyDocument,
  asked: (field: FieldName) => boolean,
): FieldError[] {
  const faults: FieldError[] = [];
  const few = (field: 'updaterIds' | 'deputyIds', code: string, chosen: number, min: number) => {
    if (values.kind === 'OWNED' && asked(field) && chosen < min)
      faults.push({ pointer: pointerOf(field), code, params: { min: String(min) } });
  };
  few('updaterIds', 'too-few-updaters', values.updaters.length, policy.minUpdaters);
  few('deputyIds', 'too-few-deputies', values.deputies.length, policy.minDeputies);
  const hours = hoursOf(values.weeklyHours);
  const least = policy.minWeeklyHours;
  if (asked('weeklyHours') && least !== undefined && hours !== undefined && hours < least)
    faults.push({ pointer: '/weeklyHours', code: 'too-little-working-time', params: { min: String(least) } });
  return faults;
}
