import type { Account, AccountRequest, FieldError, PersonRef } from '#/api/types';

/** What stands in the form: everything as it is typed, people with their names. */
export type Values = {
  purpose: string;
  audience: string;
  unitId: string;
  platform: string;
  name: string;
  plannedAddress: string;
  sharedMailbox: string;
  responsible: PersonRef | null;
  updaters: readonly PersonRef[];
  weeklyHours: string;
};

export type FieldName = Exclude<keyof AccountRequest, 'kind' | 'deputyIds' | 'plan'>;
export type FieldErrors = Partial<Record<FieldName, readonly FieldError[]>>;

export const STEPS = ['why', 'account', 'people', 'check'] as const;
export type StepKey = (typeof STEPS)[number];

/** In which step each field stands: the order of the form and of the error summary. */
export const STEP_OF: Record<FieldName, StepKey> = {
  purpose: 'why',
  audience: 'why',
  unitId: 'why',
  platform: 'account',
  name: 'account',
  plannedAddress: 'account',
  sharedMailbox: 'account',
  responsibleId: 'people',
  updaterIds: 'people',
  weeklyHours: 'people',
};
export const FIELDS = Object.keys(STEP_OF) as FieldName[];

export function valuesOf({ request, responsible, updaters }: Account): Values {
  return {
    purpose: request.purpose ?? '',
    audience: request.audience ?? '',
    unitId: request.unitId ?? '',
    platform: request.platform ?? '',
    name: request.name ?? '',
    plannedAddress: request.plannedAddress ?? '',
    sharedMailbox: request.sharedMailbox ?? '',
    responsible: responsible ?? null,
    updaters,
    weeklyHours: request.weeklyHours === undefined ? '' : String(request.weeklyHours),
  };
}

/** Both the comma and the point are read as decimals; what is no number stays what was typed. */
export function hoursOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return text === '' ? undefined : Number(text);
}

/** What was left empty is left out. Faults only the browser can see, as they never reach the server, come beside it. */
export function requestOf(values: Values): { request: AccountRequest; errors: FieldErrors } {
  const written = (text: string) => text.trim() || undefined;
  const hours = hoursOf(values.weeklyHours);
  const noNumber = hours !== undefined && Number.isNaN(hours);
  const request: AccountRequest = {
    purpose: written(values.purpose),
    audience: written(values.audience),
    unitId: written(values.unitId),
    platform: values.platform || undefined,
    name: written(values.name),
    plannedAddress: written(values.plannedAddress),
    sharedMailbox: written(values.sharedMailbox),
    responsibleId: values.responsible?.id,
    updaterIds: values.updaters.length > 0 ? values.updaters.map(({ id }) => id) : undefined,
    weeklyHours: noNumber ? undefined : hours,
  };
  return {
    request,
    errors: noNumber
      ? { weeklyHours: [{ pointer: '/weeklyHours', code: 'type', params: { expected: 'number' } }] }
      : {},
  };
}

const NEEDED = [
  'purpose',
  'audience',
  'unitId',
  'platform',
  'name',
  'sharedMailbox',
  'responsibleId',
  'updaterIds',
] as const;

/**
 * What a request never goes without. The server judges a request; this names only what is empty beside a fault that
 * keeps the request from reaching it, so that everything is named at once.
 */
export function missingIn(values: Values): FieldError[] {
  const { request } = requestOf(values);
  return NEEDED.filter((field) => request[field] === undefined).map((field) => ({
    pointer: `/${field}`,
    code: 'missing',
  }));
}

/** `/updaterIds/0` is a fault of `updaterIds`. */
export function fieldOf(error: FieldError): FieldName | undefined {
  const name = error.pointer?.split('/').filter(Boolean)[0];
  return FIELDS.find((field) => field === name);
}

export function byField(errors: readonly FieldError[]): FieldErrors {
  const found: Partial<Record<FieldName, FieldError[]>> = {};
  for (const error of errors) {
    const field = fieldOf(error);
    if (field) found[field] = [...(found[field] ?? []), error];
  }
  return found;
}
