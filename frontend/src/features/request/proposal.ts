import type { AccountRequest } from '#/api/types';
import type { Asked } from './asked';
import { type FieldErrors, type FieldName, requestOf, type Told, type Values, valuesOf } from './form';

/** They make the account what it is: with another one it would be another account. */
const FIXED: readonly FieldName[] = ['kind', 'platform', 'plannedAddress'];

export const changeable = (asked: readonly Asked[]) => asked.filter(({ field }) => !FIXED.includes(field));

/** What wasn't touched stays exactly as it was approved, asked or not: only what somebody changed is proposed. */
function kept<Part extends object>(approved: Part, before: Part, after: Part): Part {
  const untouched = (name: keyof Part) => JSON.stringify(before[name]) === JSON.stringify(after[name]);
  const names = Object.keys({ ...approved, ...after }) as (keyof Part)[];
  return Object.fromEntries(names.map((name) => [name, untouched(name) ? approved[name] : after[name]])) as Part;
}

/** The whole request as it is to be. */
export function proposalOf(account: Told, values: Values): { request: AccountRequest; errors: FieldErrors } {
  const { request: approved } = account;
  const { request: before } = requestOf(valuesOf(account));
  const { request: after, errors } = requestOf(values);
  const plan = kept(approved.plan ?? {}, before.plan ?? {}, after.plan ?? {});
  return { request: { ...kept(approved, before, after), ...(Object.keys(plan).length > 0 && { plan }) }, errors };
}
