import type { Policy, PolicyDocument, PolicyRule } from '#/api/types';

export const SUBJECTS = [
  'decides',
  'people',
  'upkeep',
  'addresses',
  'experts',
  'term',
  'security',
  'platforms',
  'questions',
  'bookkeeping',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Where each rule is read and changed, in the order of reading. A new rule breaks the type check until it has its place. */
const SUBJECT_OF: Record<PolicyRule, Subject> = {
  CHAIN: 'decides',
  MIN_UPDATERS: 'people',
  MIN_DEPUTIES: 'people',
  TRAINING_REQUIRED: 'people',
  MAINTAINERS_SHOWN: 'people',
  ALIASES_ALLOWED: 'people',
  FALLBACK_OWNER: 'people',
  MIN_WEEKLY_HOURS: 'upkeep',
  POSTING_DAYS: 'upkeep',
  ANSWER_TIME: 'upkeep',
  OFFICE_HOURS: 'upkeep',
  HOLIDAYS: 'upkeep',
  SERVICE_HOURS_REQUIRED: 'upkeep',
  LOGIN_MAIL: 'addresses',
  MAIL_DOMAINS: 'addresses',
  PERSONAL_ADDRESS_SHAPE: 'addresses',
  CONTACT_MAIL: 'addresses',
  EXPERT_ACCOUNTS: 'experts',
  FIXED_TERM_LEAD_DAYS: 'term',
  NOTICE_DAYS: 'term',
  VERIFICATION_DAYS: 'term',
  VERIFICATION_GRACE_DAYS: 'term',
  CERTIFICATION_DAYS: 'term',
  MFA: 'security',
  PASSWORD_DAYS: 'security',
  PRIVACY_CHECK_DAYS: 'security',
  TERMS_REREADING_DAYS: 'security',
  PLATFORMS: 'platforms',
  MAIN_ACCOUNT_FIRST: 'platforms',
  MANDATED_CHANNELS: 'platforms',
  PURPOSES: 'questions',
  GOALS: 'questions',
  QUESTIONS: 'questions',
  GUIDELINE_APPROVALS: 'bookkeeping',
  RETENTION_YEARS: 'bookkeeping',
};

export const RULES = Object.keys(SUBJECT_OF) as PolicyRule[];

export function rulesOf(subject: Subject): PolicyRule[] {
  return RULES.filter((rule) => SUBJECT_OF[rule] === subject);
}

type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Capitalize<Camel<Rest>>}`
  : Lowercase<Name>;
export type FieldOf<Rule extends PolicyRule = PolicyRule> = Camel<Rule>;

/** `MIN_UPDATERS` is the value `minUpdaters`. */
export function fieldOf<Rule extends PolicyRule>(rule: Rule): FieldOf<Rule> {
  return rule.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as FieldOf<Rule>;
}

/** A value without regard to the order in which its parts are written. */
export function valueText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

export function sectionOf(document: PolicyDocument, rule: PolicyRule): string | undefined {
  return document.citations.find((citation) => citation.rule === rule)?.section;
}

function ruleText(document: PolicyDocument, rule: PolicyRule): string {
  return valueText([document[fieldOf(rule)], sectionOf(document, rule)]);
}

/** Rules that are not the same in all of these, be it their value or where they stand. */
export function differing(documents: readonly PolicyDocument[]): PolicyRule[] {
  return RULES.filter((rule) => new Set(documents.map((document) => ruleText(document, rule))).size > 1);
}

export type Basis = { kind: 'section'; section: string } | { kind: 'each' } | { kind: 'default' } | { kind: 'own' };

/** Why a rule is as it is: the guideline says so, or it is the product's default, or one's own choice. */
export function basisOf(document: PolicyDocument, rule: PolicyRule, defaults: PolicyDocument): Basis {
  const section = sectionOf(document, rule);
  if (section) return { kind: 'section', section };
  // Each question tells its own section.
  if (rule === 'QUESTIONS' && document.questions.some((asked) => asked.section)) return { kind: 'each' };
  const field = fieldOf(rule);
  return { kind: valueText(document[field]) === valueText(defaults[field]) ? 'default' : 'own' };
}

/** The version before the one in force, where there is one: what most people want to compare with. */
export function versionBefore(versions: readonly Policy[], version: number): Policy | undefined {
  return versions.filter((one) => one.version < version).sort((one, other) => other.version - one.version)[0];
}
