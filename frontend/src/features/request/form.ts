import type { Account, AccountRequest, ChannelKind, FieldError, PersonRef, Schemas } from '#/api/types';

type Plan = Schemas['RequestPlan'];

/** What stands in the form: everything as it is typed, people with their names. */
export type Values = {
  kind: ChannelKind;
  purposeKey: string;
  purpose: string;
  goalKey: string;
  audience: string;
  unitId: string;
  decidingUnitId: string;
  decidingGround: string;
  platform: string;
  accountForm: Plan['accountForm'] | '';
  reviewOn: string;
  name: string;
  plannedAddress: string;
  expertTitle: string;
  sharedMailbox: string;
  contactMail: string;
  fixedTerm: boolean;
  endsOn: string;
  visibility: 'PUBLIC' | 'CLOSED';
  languages: readonly string[];
  officialChannelUrl: string;
  clientWork: boolean | null;
  pilot: boolean;
  unattended: boolean;
  checkDays: string;
  responsible: PersonRef | null;
  founder: PersonRef | null;
  updaters: readonly PersonRef[];
  deputies: readonly PersonRef[];
  weeklyHours: string;
  /** By the id of the updater. */
  aliases: Readonly<Record<string, string>>;
  answers: Readonly<Partial<Record<AnswerName, string>>>;
};

type PlanField = Exclude<keyof Plan, 'answers'>;
export type AnswerName = keyof Schemas['Answers'];
/** Fields of the request and of its plan; whether it is fixed-term is told by its last day and asked by itself. */
export type FieldName = Exclude<keyof AccountRequest, 'plan'> | PlanField | 'fixedTerm' | `answers.${AnswerName}`;
export type FieldErrors = Partial<Record<FieldName, readonly FieldError[]>>;

/** Fields whose value is a text of one field of the form. */
export type TextName = {
  [Name in keyof Values]: Values[Name] extends string ? Name : never;
}[keyof Values] &
  FieldName;

export const STEPS = ['why', 'account', 'people', 'plan', 'check'] as const;
export type StepKey = (typeof STEPS)[number];

/** A request with the names of its people. */
export type Told = Pick<Account, 'request' | 'responsible' | 'founder' | 'updaters' | 'deputies'>;

/** A number as people here type it: Finnish and Swedish have a comma. */
const asTyped = (value: number) =>
  document.documentElement.lang === 'en' ? String(value) : String(value).replace('.', ',');

export function valuesOf({ request, responsible, founder, updaters, deputies }: Told): Values {
  const plan = request.plan ?? {};
  const written = (value: string | undefined) => value ?? '';
  const number = (value: number | undefined) => (value === undefined ? '' : asTyped(value));
  return {
    kind: request.kind ?? 'OWNED',
    purposeKey: written(plan.purposeKey),
    purpose: written(request.purpose),
    goalKey: written(plan.goalKey),
    audience: written(request.audience),
    unitId: written(request.unitId),
    decidingUnitId: written(plan.decidingUnitId),
    decidingGround: written(plan.decidingGround),
    platform: written(request.platform),
    accountForm: plan.accountForm ?? '',
    reviewOn: written(plan.reviewOn),
    name: written(request.name),
    plannedAddress: written(request.plannedAddress),
    expertTitle: written(plan.expertTitle),
    sharedMailbox: written(request.sharedMailbox),
    contactMail: written(plan.contactMail),
    fixedTerm: plan.endsOn !== undefined,
    endsOn: written(plan.endsOn),
    visibility: plan.visibility ?? 'PUBLIC',
    languages: plan.languages ?? [],
    officialChannelUrl: written(plan.officialChannelUrl),
    clientWork: plan.clientWork ?? null,
    pilot: plan.pilot ?? false,
    unattended: plan.unattended ?? false,
    checkDays: number(plan.checkDays),
    responsible: responsible ?? null,
    founder: founder ?? null,
    updaters,
    deputies,
    weeklyHours: number(request.weeklyHours),
    aliases: Object.fromEntries((plan.aliases ?? []).map(({ personId, alias }) => [personId, alias])),
    answers: plan.answers ?? {},
  };
}

/** Both the comma and the point are read as decimals; what is no number stays what was typed. */
export function hoursOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return text === '' ? undefined : Number(text);
}

const faultOf = (field: 'weeklyHours' | 'checkDays', pointer: string): FieldErrors => ({
  [field]: [{ pointer, code: 'type', params: { expected: 'number' } }],
});

const everything = (fields: object): boolean => Object.values(fields).every((value) => value === undefined);

/**
 * What was left empty is left out, and so is what isn't asked. Faults only the browser can see, as they never reach the
 * server, come beside it.
 */
export function requestOf(
  values: Values,
  asked: (field: FieldName) => boolean = () => true,
): { request: AccountRequest; errors: FieldErrors } {
  const told = <Value>(field: FieldName, value: Value) => (asked(field) ? value : undefined);
  const text = (field: TextName) => told(field, values[field].trim() || undefined);
  const people = (field: FieldName, chosen: readonly PersonRef[]) =>
    told(field, chosen.length > 0 ? chosen.map(({ id }) => id) : undefined);
  const hours = told('weeklyHours', hoursOf(values.weeklyHours));
  const days = told('checkDays', hoursOf(values.checkDays));
  const noHours = hours !== undefined && Number.isNaN(hours);
  const noDays = days !== undefined && !Number.isInteger(days);
  const answers = Object.fromEntries(
    Object.entries(values.answers)
      .filter(([name, answer]) => answer.trim() && asked(`answers.${name as AnswerName}`))
      .map(([name, answer]) => [name, answer.trim()]),
  );
  const aliases = values.updaters
    .map(({ id }) => ({ personId: id, alias: values.aliases[id]?.trim() ?? '' }))
    .filter(({ alias }) => alias);
  const plan: Plan = {
    purposeKey: text('purposeKey'),
    goalKey: text('goalKey'),
    decidingUnitId: text('decidingUnitId'),
    decidingGround: values.decidingUnitId ? text('decidingGround') : undefined,
    accountForm: told('accountForm', values.accountForm || undefined),
    reviewOn: text('reviewOn'),
    expertTitle: text('expertTitle'),
    contactMail: text('contactMail'),
    endsOn: values.fixedTerm ? text('endsOn') : undefined,
    visibility: told('visibility', values.visibility),
    languages: told('languages', values.languages.length > 0 ? [...values.languages] : undefined),
    officialChannelUrl: text('officialChannelUrl'),
    clientWork: told('clientWork', values.clientWork ?? undefined),
    pilot: told('pilot', values.pilot || undefined),
    unattended: told('unattended', values.unattended || undefined),
    checkDays: noDays ? undefined : days,
    answers: Object.keys(answers).length > 0 ? answers : undefined,
    aliases: told('aliases', aliases.length > 0 ? aliases : undefined),
    founderId: told('founderId', values.founder?.id),
  };
  const request: AccountRequest = {
    kind: values.kind === 'OWNED' ? undefined : values.kind,
    purpose: text('purpose'),
    audience: text('audience'),
    unitId: text('unitId'),
    platform: text('platform'),
    name: text('name'),
    plannedAddress: text('plannedAddress'),
    sharedMailbox: text('sharedMailbox'),
    responsibleId: told('responsibleId', values.responsible?.id),
    updaterIds: people('updaterIds', values.updaters),
    deputyIds: people('deputyIds', values.deputies),
    weeklyHours: noHours ? undefined : hours,
    plan: everything(plan) ? undefined : plan,
  };
  return {
    request,
    errors: {
      ...(noHours && faultOf('weeklyHours', '/weeklyHours')),
      ...(noDays && faultOf('checkDays', '/plan/checkDays')),
    },
  };
}

/** Where each field stands in the request. */
const PLACE: Record<Exclude<FieldName, `answers.${AnswerName}`>, '' | '/plan'> = {
  kind: '',
  purpose: '',
  audience: '',
  unitId: '',
  platform: '',
  name: '',
  plannedAddress: '',
  sharedMailbox: '',
  responsibleId: '',
  updaterIds: '',
  deputyIds: '',
  weeklyHours: '',
  fixedTerm: '/plan',
  endsOn: '/plan',
  visibility: '/plan',
  languages: '/plan',
  contactMail: '/plan',
  purposeKey: '/plan',
  goalKey: '/plan',
  expertTitle: '/plan',
  clientWork: '/plan',
  pilot: '/plan',
  unattended: '/plan',
  checkDays: '/plan',
  accountForm: '/plan',
  reviewOn: '/plan',
  officialChannelUrl: '/plan',
  decidingUnitId: '/plan',
  decidingGround: '/plan',
  aliases: '/plan',
  founderId: '/plan',
};

const ANSWER = 'answers.';
/** The question whose answer a field is, if it is one. */
export const answerIn = (field: FieldName): AnswerName | undefined =>
  field.startsWith(ANSWER) ? (field.slice(ANSWER.length) as AnswerName) : undefined;

const isField = (name: string): name is FieldName => name.startsWith(ANSWER) || name in PLACE;

export function pointerOf(field: FieldName): string {
  const answer = answerIn(field);
  return answer ? `/plan/answers/${answer}` : `${PLACE[field as keyof typeof PLACE]}/${field}`;
}

/** Choices that stand on something from the beginning: nothing of them can be missing. */
const ALWAYS_THERE: readonly FieldName[] = ['kind', 'fixedTerm', 'visibility', 'pilot', 'unattended'];

type Needed = { field: FieldName; section?: string | undefined };

/**
 * What is empty although it must be there. The server judges a request; this names what is empty beside a fault that
 * keeps the request from reaching it, so that everything is named at once.
 */
export function missingIn(values: Values, needed: readonly Needed[]): FieldError[] {
  const { request } = requestOf(values);
  const { plan = {} } = request;
  const flat: Record<string, unknown> = { ...request, ...plan };
  const empty = (field: FieldName) => {
    const answer = answerIn(field);
    return (answer ? plan.answers?.[answer] : flat[field]) === undefined;
  };
  return needed
    .filter(({ field }) => !ALWAYS_THERE.includes(field) && empty(field))
    .map(({ field, section }) => ({
      pointer: pointerOf(field),
      code: 'missing',
      ...(section && { params: { section } }),
    }));
}

/** Choices whose sense the server can't see: a fixed term without its last day looks like a permanent one. */
export function unanswered(values: Values, asked: (field: FieldName) => boolean): FieldError[] {
  const open: FieldName[] = [];
  if (asked('endsOn') && values.fixedTerm && !values.endsOn) open.push('endsOn');
  if (asked('clientWork') && values.clientWork === null) open.push('clientWork');
  return open.map((field) => ({ pointer: pointerOf(field), code: 'missing' }));
}

/** `/updaterIds/0` is a fault of `updaterIds`, `/plan/answers/need` of the answer to that question. */
export function fieldOf(error: FieldError): FieldName | undefined {
  const [first = '', second = '', third = ''] = (error.pointer ?? '').split('/').filter(Boolean);
  const name = first !== 'plan' ? first : second === 'answers' ? `${ANSWER}${third}` : second;
  return isField(name) ? name : undefined;
}

/** Faults by their field; what the form doesn't ask has no place in it. */
export function byField(errors: readonly FieldError[], asked: (field: FieldName) => boolean = () => true): FieldErrors {
  const found: Partial<Record<FieldName, FieldError[]>> = {};
  for (const error of errors) {
    const field = fieldOf(error);
    if (field && asked(field)) found[field] = [...(found[field] ?? []), error];
  }
  return found;
}

/** Faults that no field of the form takes: of what it doesn't ask, or of the request as a whole. */
export function unplaced(errors: readonly FieldError[], asked: (field: FieldName) => boolean): FieldError[] {
  return errors.filter((error) => {
    const field = fieldOf(error);
    return !field || !asked(field);
  });
}

/** What is mended by changing a field; a platform of another unit is no fault any more once another is chosen. */
export function mendedBy(field: FieldName, errors: FieldErrors): FieldErrors {
  const { [field]: _mended, ...rest } = errors;
  const others: FieldErrors = rest;
  if (field !== 'platform' || !others.unitId) return others;
  const { unitId, ...unitless } = others;
  const left = (unitId ?? []).filter(({ code }) => code !== 'platform-of-other-unit');
  return left.length > 0 ? { ...unitless, unitId: left } : unitless;
}

/** The request without these fields, in the plan too. */
export function without(request: AccountRequest, fields: FieldErrors): AccountRequest {
  const kept = <Part extends object>(part: Part, prefix = '') =>
    Object.fromEntries(Object.entries(part).filter(([name]) => !(`${prefix}${name}` in fields))) as Part;
  const { plan, ...others } = request;
  if (!plan) return kept(others);
  const { answers, ...facts } = plan;
  return { ...kept(others), plan: { ...kept(facts), ...(answers && { answers: kept(answers, ANSWER) }) } };
}

/** What an earlier request lends to a new one: all but what belongs to that account alone or to its own time. */
export function copyOf({ plannedAddress: _its, plan, ...request }: AccountRequest): AccountRequest {
  if (!plan) return request;
  const { endsOn: _over, reviewOn: _past, ...lasting } = plan;
  return { ...request, plan: lasting };
}
