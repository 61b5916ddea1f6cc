import type { AccountRequest, ChannelKind, Platform, PolicyDocument, Schemas } from '#/api/types';
import type { AnswerName, FieldName } from './form';

type Rule = Schemas['PolicyRule'];
type Question = Schemas['Question'];
type AskedQuestion = Schemas['AskedQuestion'];
export type Need = Schemas['Need'];

/** One thing the form asks: how strongly, and where the guideline says so. */
export type Asked = { field: FieldName; step: AskingStep; need: Need; section?: string | undefined };
export type AskingStep = 'why' | 'account' | 'people' | 'plan';

/** What of the form decides about the rest of it. */
export type Turning = {
  kind: ChannelKind;
  platform: string;
  closed: boolean;
  clientWork: boolean;
  fixedTerm: boolean;
  decidingUnitId: string;
};

/** Accounts that speak in the organisation's name; the others are watched, or taken part in. */
export const speaks = (kind: ChannelKind) => kind === 'OWNED' || kind === 'EXPERT';

/** `DATA_PROTECTION` is answered in `dataProtection`. */
export function answerOf(question: Question): AnswerName {
  return question.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as AnswerName;
}

/** Questions that have a field of another shape than a text, and one that is looked up. */
const INSTEAD: Partial<Record<Question, FieldName | null>> = {
  LANGUAGES: 'languages',
  OFFICIAL_CHANNEL: 'officialChannelUrl',
  FOUNDER: 'founderId',
  TERMS_READ: null,
};

export const sectionOf = (document: PolicyDocument, rule: Rule) =>
  document.citations.find((citation) => citation.rule === rule)?.section;

export const platformRule = (document: PolicyDocument, platform: string) =>
  document.platforms.find((rule) => rule.platform === platform);

function makesSense({ when }: AskedQuestion, { kind, clientWork, closed }: Turning): boolean {
  switch (when) {
    case 'ALWAYS':
      return speaks(kind);
    case 'OWNED':
      return kind === 'OWNED';
    case 'EXPERT':
      return kind === 'EXPERT';
    case 'CLIENT_WORK':
      return speaks(kind) && clientWork;
    case 'CLOSED':
      return kind === 'OWNED' && closed;
    case 'SERVICE':
      return kind === 'SERVICE';
  }
}

/** The question about the terms of use, where it is asked of this request. */
export const termsAsked = (document: PolicyDocument, turning: Turning) =>
  document.questions.find((asked) => asked.question === 'TERMS_READ' && makesSense(asked, turning));

/** In the order of the policy; what has a field of its own stands elsewhere. */
function questions(document: PolicyDocument, turning: Turning): Asked[] {
  const asked = document.questions.filter((question) => makesSense(question, turning));
  const inWords = asked
    .filter(({ question }) => INSTEAD[question] === undefined)
    .map(({ question, need, section }) => ({
      field: `answers.${answerOf(question)}` as FieldName,
      step: 'plan' as const,
      need,
      section,
    }));
  const hours: FieldName = 'answers.serviceHours';
  const { clientWork, kind } = turning;
  const demanded = document.serviceHoursRequired && clientWork && speaks(kind);
  if (!demanded || inWords.some(({ field, need }) => field === hours && need === 'MUST')) return inWords;
  return [
    ...inWords.filter(({ field }) => field !== hours),
    { field: hours, step: 'plan', need: 'MUST', section: sectionOf(document, 'SERVICE_HOURS_REQUIRED') },
  ];
}

const asksWhen = (document: PolicyDocument, when: AskedQuestion['when']) =>
  document.questions.some((asked) => asked.when === when);

/**
 * What this request is asked under these rules, in the order of the form: what the policy asks, and no more. What a draft
 * already tells stays in sight, so that nothing is sent that nobody sees.
 *
 * @param told the request as it was stored when the form was opened
 */
export function askedOf(document: PolicyDocument, turning: Turning, told: AccountRequest = {}): Asked[] {
  const { kind, platform, fixedTerm, decidingUnitId } = turning;
  const own = kind === 'OWNED';
  const public_ = speaks(kind);
  const plan = told.plan ?? {};
  const cited = (rule: Rule) => sectionOf(document, rule);
  const question = (name: Question) =>
    document.questions.find((asked) => asked.question === name && makesSense(asked, turning));
  const asked: Asked[] = [];
  const ask = (when: unknown, step: AskingStep, field: FieldName, need: Need, section?: string) => {
    if (when) asked.push({ field, step, need, section });
  };
  const { mode } = document.expertAccounts;
  const languages = question('LANGUAGES');
  const channel = question('OFFICIAL_CHANNEL');
  const founder = question('FOUNDER');

  ask(true, 'why', 'kind', 'MUST', kind === 'EXPERT' || mode === 'NOT_ALLOWED' ? cited('EXPERT_ACCOUNTS') : undefined);
  ask(public_ && document.purposes.length > 0, 'why', 'purposeKey', 'MUST', cited('PURPOSES'));
  ask(true, 'why', 'purpose', 'MUST');
  ask(public_ && document.goals.length > 0, 'why', 'goalKey', 'MUST', cited('GOALS'));
  ask(public_, 'why', 'audience', 'MUST');
  ask(true, 'why', 'unitId', 'MUST');
  const unitDecides = document.chain[0]?.level === 'UNIT' && public_;
  ask(unitDecides || plan.decidingUnitId, 'why', 'decidingUnitId', 'FREE', cited('CHAIN'));
  ask((unitDecides || plan.decidingUnitId) && decidingUnitId, 'why', 'decidingGround', 'MUST', cited('CHAIN'));

  ask(true, 'account', 'platform', 'MUST', cited('PLATFORMS'));
  ask(public_ && platform, 'account', 'accountForm', 'FREE');
  const experiment = platformRule(document, platform)?.standing === 'EXPERIMENTAL';
  ask(experiment || plan.reviewOn, 'account', 'reviewOn', experiment ? 'MUST' : 'FREE', cited('PLATFORMS'));
  ask(true, 'account', 'name', 'MUST');
  ask(true, 'account', 'plannedAddress', 'FREE');
  ask(kind === 'EXPERT', 'account', 'expertTitle', 'MUST', cited('EXPERT_ACCOUNTS'));
  ask(public_, 'account', 'sharedMailbox', document.loginMail.sharedMailbox, cited('LOGIN_MAIL'));
  const contact = document.contactMail !== 'FREE' || plan.contactMail;
  ask(public_ && contact, 'account', 'contactMail', document.contactMail, cited('CONTACT_MAIL'));
  ask(public_, 'account', 'fixedTerm', 'MUST');
  ask(public_ && fixedTerm, 'account', 'endsOn', 'MUST');
  const groups = asksWhen(document, 'CLOSED') || plan.visibility === 'CLOSED';
  ask(own && groups, 'account', 'visibility', 'MUST');
  ask(
    public_ && (languages || plan.languages?.length),
    'account',
    'languages',
    languages?.need ?? 'FREE',
    languages?.section,
  );
  ask(
    public_ && (channel || plan.officialChannelUrl),
    'account',
    'officialChannelUrl',
    channel?.need ?? 'FREE',
    channel?.section,
  );
  const clients = asksWhen(document, 'CLIENT_WORK') || document.serviceHoursRequired || plan.clientWork;
  ask(public_ && clients, 'account', 'clientWork', 'MUST', cited('SERVICE_HOURS_REQUIRED'));
  ask(public_, 'account', 'unattended', 'FREE');
  ask(kind === 'PARTICIPATED', 'account', 'pilot', 'FREE');
  ask(kind === 'MONITORED', 'account', 'checkDays', 'SHOULD');

  ask(true, 'people', 'responsibleId', 'MUST');
  ask(own && (founder || plan.founderId), 'people', 'founderId', founder?.need ?? 'FREE', founder?.section);
  const shared = own || kind === 'MONITORED' || kind === 'PARTICIPATED';
  ask(
    shared,
    'people',
    'updaterIds',
    own && document.minUpdaters > 0 ? 'MUST' : 'FREE',
    own ? cited('MIN_UPDATERS') : undefined,
  );
  const aliased = document.aliasesAllowed || plan.aliases?.length;
  ask(own && aliased, 'people', 'aliases', 'FREE', cited('ALIASES_ALLOWED'));
  const deputies = own && (document.minDeputies > 0 || told.deputyIds?.length);
  ask(deputies, 'people', 'deputyIds', document.minDeputies > 0 ? 'MUST' : 'FREE', cited('MIN_DEPUTIES'));
  const hours = document.minWeeklyHours !== undefined;
  ask(
    public_ && (hours || told.weeklyHours !== undefined),
    'people',
    'weeklyHours',
    hours ? 'MUST' : 'FREE',
    cited('MIN_WEEKLY_HOURS'),
  );
  return [...asked, ...questions(document, turning)];
}

/** Platforms to choose from: those not allowed or archived are left out, unless one of them was chosen before. */
export function offered(document: PolicyDocument, platforms: readonly Platform[], chosen: string): Platform[] {
  return platforms.filter(
    ({ id, archived }) => id === chosen || (!archived && platformRule(document, id)?.standing !== 'NOT_ALLOWED'),
  );
}
