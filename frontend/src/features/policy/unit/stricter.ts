import type { PolicyDocument, PolicyRule, Schemas } from '#/api/types';
import { fieldOf, RULES } from '../rules';

type Stricter = Schemas['StricterRules'];

/** Where each rule of a unit is told; a rule that has no order of strictness can't be told by a unit. */
const TOLD_IN = {
  MIN_UPDATERS: 'minUpdaters',
  MIN_DEPUTIES: 'minDeputies',
  TRAINING_REQUIRED: 'trainingRequired',
  ALIASES_ALLOWED: 'aliasesAllowed',
  MIN_WEEKLY_HOURS: 'minWeeklyHours',
  POSTING_DAYS: 'postingDays',
  ANSWER_TIME: 'answerTime',
  SERVICE_HOURS_REQUIRED: 'serviceHoursRequired',
  LOGIN_MAIL: 'loginMail',
  MAIL_DOMAINS: 'mailDomains',
  CONTACT_MAIL: 'contactMail',
  EXPERT_ACCOUNTS: 'expertAccounts',
  FIXED_TERM_LEAD_DAYS: 'fixedTermLeadDays',
  NOTICE_DAYS: 'noticeDays',
  VERIFICATION_DAYS: 'verificationDays',
  VERIFICATION_GRACE_DAYS: 'verificationGraceDays',
  CERTIFICATION_DAYS: 'certificationDays',
  MFA: 'mfa',
  PASSWORD_DAYS: 'passwordDays',
  PRIVACY_CHECK_DAYS: 'privacyCheckDays',
  MAIN_ACCOUNT_FIRST: 'mainAccountFirst',
  PLATFORMS: 'forbiddenPlatforms',
  QUESTIONS: 'questions',
} as const satisfies Partial<Record<PolicyRule, keyof Stricter>>;

export type UnitRule = keyof typeof TOLD_IN;

/** In the order in which rules are read everywhere. */
export const UNIT_RULES = RULES.filter((rule): rule is UnitRule => rule in TOLD_IN);

export const pointerOf = (rule: UnitRule) => `/rules/${TOLD_IN[rule]}`;

/** A unit's rules while they are changed: which it tells, and a document whose values its fields show. */
export type Told = { rules: readonly UnitRule[]; document: PolicyDocument; forbidden: readonly string[] };

/** Of its questions only the unit's own are its to change; everything else begins as it is inherited. */
export function toldOf(stricter: Stricter, inherited: PolicyDocument): Told {
  const { forbiddenPlatforms, ...values } = stricter;
  return {
    rules: UNIT_RULES.filter((rule) => stricter[TOLD_IN[rule]] !== undefined),
    document: { ...inherited, questions: [], ...values },
    forbidden: forbiddenPlatforms ?? [],
  };
}

/** What isn't told any more begins as it is inherited when it is told again. */
export function without(told: Told, rule: UnitRule, inherited: PolicyDocument): Told {
  const field = fieldOf(rule);
  return {
    rules: told.rules.filter((one) => one !== rule),
    document: { ...told.document, [field]: rule === 'QUESTIONS' ? [] : inherited[field] },
    forbidden: rule === 'PLATFORMS' ? [] : told.forbidden,
  };
}

/** As the contract wants it. An empty list says nothing. */
export function stricterOf({ rules, document, forbidden }: Told): Stricter {
  const own = (rule: UnitRule) => (rule === 'PLATFORMS' ? forbidden : document[fieldOf(rule)]);
  return Object.fromEntries(
    rules
      .map((rule) => [TOLD_IN[rule], own(rule)] as const)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
