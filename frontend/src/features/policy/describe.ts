import type { TFunction } from 'i18next';
import type { PolicyDocument, PolicyRule, Schemas, Text } from '#/api/types';
import type { Messages } from '#/i18n';
import type { Format } from '#/i18n/format';
import { type Basis, basisOf, rulesOf, SUBJECTS, type Subject } from './rules';

/** What is needed to say a rule: a language, and the names of the organisation's platforms. */
export type Words = { t: TFunction; format: Format; platformName: (id: string) => string };

type Say = (document: PolicyDocument, words: Words) => string[];
type Step = Schemas['PolicyStep'];
type AnswerTime = Schemas['AnswerTime'];
type PlatformRule = Schemas['PlatformRule'];

const uncapital = (word: string) => word.charAt(0).toLocaleLowerCase() + word.slice(1);
const sentence = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' ');
const names = (texts: readonly { name: Text }[], { format }: Words) => texts.map(({ name }) => format.text(name));
const orElse = (lines: string[], none: string) => (lines.length > 0 ? lines : [none]);

function step({ label, role, level, act, days, body, inform }: Step, no: number, { t, format }: Words): string {
  const roleName = (name: Schemas['Role']) => uncapital(t(($) => $.enums.role[name]));
  const told = inform.map((one) => `${roleName(one.role)} (${t(($) => $.enums.unitLevel[one.level])})`);
  return sentence(
    t(($) => $.policy.say.step, {
      no,
      label: format.text(label),
      role: roleName(role),
      level: t(($) => $.enums.unitLevel[level]),
      act: t(($) => $.enums.stepAct[act]),
      count: days,
    }),
    body && t(($) => $.policy.say.body),
    told.length > 0 && t(($) => $.policy.say.inform, { roles: format.list(told) }),
  );
}

function answerTime({ amount, unit, officeHoursOnly, need }: AnswerTime, { t }: Words): string {
  const kind = unit === 'HOURS' ? (officeHoursOnly ? 'officeHours' : 'hours') : officeHoursOnly ? 'officeDays' : 'days';
  return sentence(
    t(($) => $.policy.say.answer[kind], { count: amount }),
    need === 'SHOULD' && t(($) => $.policy.say.target),
    need === 'FREE' && t(($) => $.policy.say.free),
  );
}

function platform(rule: PlatformRule, { t, format, platformName }: Words): string {
  const { standing, mainAddress, unit, target, targetOn, reviewOn } = rule;
  const facts = [
    t(($) => $.policy.standing[standing]),
    target
      ? format.text(target)
      : targetOn && t(($) => $.policy.say.platform.targetOn, { day: format.fullDay(targetOn) }),
    unit && t(($) => $.policy.say.platform.unit, { unit: format.text(unit) }),
    reviewOn && t(($) => $.policy.say.platform.reviewOn, { day: format.fullDay(reviewOn) }),
    mainAddress && t(($) => $.policy.say.platform.main, { address: mainAddress }),
  ];
  return t(($) => $.policy.say.platform.line, {
    platform: platformName(rule.platform),
    facts: facts.filter(Boolean).join(', '),
  });
}

function category(id: string, { t }: Words): string {
  return t(($) => $.enums.platformCategory[id as keyof Messages['enums']['platformCategory']], { defaultValue: id });
}

export function sectionText(section: string, { t }: Pick<Words, 't'>): string {
  // A guideline without numbers names its sections in words, which stand by themselves.
  return /^\d/.test(section)
    ? t(($) => $.policy.basis.section, { section })
    : t(($) => $.policy.basis.heading, { section });
}

/** Every rule in words. A new rule breaks the type check until it has some. */
const SAY: Record<PolicyRule, Say> = {
  CHAIN: ({ chain }, words) => chain.map((one, index) => step(one, index + 1, words)),
  NOTICE_DAYS: ({ noticeDays: count }, { t }) => [
    count > 0 ? t(($) => $.policy.say.notice, { count }) : t(($) => $.policy.say.notDemanded),
  ],
  MIN_UPDATERS: ({ minUpdaters: count }, { t }) => [
    count > 0 ? t(($) => $.policy.say.updaters, { count }) : t(($) => $.policy.say.notDemanded),
  ],
  MIN_DEPUTIES: ({ minDeputies: count }, { t }) => [
    count > 0 ? t(($) => $.policy.say.deputies, { count }) : t(($) => $.policy.say.notDemanded),
  ],
  MIN_WEEKLY_HOURS: ({ minWeeklyHours: count }, { t, format }) => [
    count ? t(($) => $.policy.say.hours, { count, number: format.number(count) }) : t(($) => $.policy.say.notDemanded),
  ],
  POSTING_DAYS: ({ postingDays: count }, { t }) => [
    count ? t(($) => $.policy.say.posting, { count }) : t(($) => $.policy.say.notDemanded),
  ],
  ANSWER_TIME: ({ answerTime: asked }, words) => [
    asked ? answerTime(asked, words) : words.t(($) => $.policy.say.notDemanded),
  ],
  OFFICE_HOURS: ({ officeHours: hours }, { t }) => [
    hours ? t(($) => $.policy.say.officeHours, hours) : t(($) => $.policy.say.notSaid),
  ],
  HOLIDAYS: ({ holidays }, { t }) => [t(($) => $.policy.say.holidays[holidays])],
  SERVICE_HOURS_REQUIRED: ({ serviceHoursRequired }, { t }) => [
    serviceHoursRequired ? t(($) => $.policy.say.serviceHours) : t(($) => $.policy.say.notDemanded),
  ],
  MAIL_DOMAINS: ({ mailDomains }, { t, format }) => [
    mailDomains.length > 0
      ? t(($) => $.policy.say.domains, { domains: format.list(mailDomains.map((name) => `@${name}`)) })
      : t(($) => $.policy.say.anyDomain),
  ],
  PERSONAL_ADDRESS_SHAPE: ({ personalAddressShape }, { t }) => [t(($) => $.policy.say.shape[personalAddressShape])],
  LOGIN_MAIL: ({ loginMail: { sharedMailbox, personalAddress } }, { t }) => [
    t(($) => $.policy.say.shared[sharedMailbox]),
    t(($) => $.policy.say.personal[personalAddress]),
  ],
  CONTACT_MAIL: ({ contactMail }, { t }) => [t(($) => $.policy.say.contact[contactMail])],
  MAINTAINERS_SHOWN: ({ maintainersShown }, { t }) => [t(($) => $.policy.say.shown[maintainersShown])],
  ALIASES_ALLOWED: ({ aliasesAllowed }, { t }) => [
    aliasesAllowed ? t(($) => $.policy.say.alias.yes) : t(($) => $.policy.say.alias.no),
  ],
  EXPERT_ACCOUNTS: ({ expertAccounts: { mode, usedPlatformsOnly, titles } }, { t, format }) => {
    const may = t(($) => $.policy.say.expert[mode]);
    if (mode === 'NOT_ALLOWED') return [may];
    return [
      may,
      ...(titles.length > 0
        ? [
            t(($) => $.policy.say.expertTitles, {
              titles: format.list(titles.map((one) => uncapital(format.text(one)))),
            }),
          ]
        : []),
      ...(usedPlatformsOnly ? [t(($) => $.policy.say.expertPlatforms)] : []),
    ];
  },
  FIXED_TERM_LEAD_DAYS: ({ fixedTermLeadDays: count }, { t }) => [
    count > 0 ? t(($) => $.policy.say.fixedTerm, { count }) : t(($) => $.policy.say.notDemanded),
  ],
  VERIFICATION_DAYS: ({ verificationDays: count }, { t }) => [t(($) => $.policy.say.verification, { count })],
  VERIFICATION_GRACE_DAYS: ({ verificationGraceDays: count }, { t }) => [t(($) => $.policy.say.grace, { count })],
  TERMS_REREADING_DAYS: ({ termsRereadingDays: count }, { t }) => [t(($) => $.policy.say.rereading, { count })],
  PASSWORD_DAYS: ({ passwordDays: count }, { t }) => [
    count ? t(($) => $.policy.say.password, { count }) : t(($) => $.policy.say.notDemanded),
  ],
  PRIVACY_CHECK_DAYS: ({ privacyCheckDays: count }, { t }) => [
    count ? t(($) => $.policy.say.privacyCheck, { count }) : t(($) => $.policy.say.notDemanded),
  ],
  MFA: ({ mfa }, { t }) => [t(($) => $.policy.say.mfa[mfa])],
  CERTIFICATION_DAYS: ({ certificationDays: count }, { t }) => [t(($) => $.policy.say.certification, { count })],
  TRAINING_REQUIRED: ({ trainingRequired }, { t }) => [
    trainingRequired ? t(($) => $.policy.say.training) : t(($) => $.policy.say.notDemanded),
  ],
  MAIN_ACCOUNT_FIRST: ({ mainAccountFirst }, { t }) => [t(($) => $.policy.say.mainFirst[mainAccountFirst])],
  PLATFORMS: ({ platforms }, words) =>
    orElse(
      platforms.map((rule) => platform(rule, words)),
      words.t(($) => $.policy.say.platform.none),
    ),
  MANDATED_CHANNELS: ({ mandatedChannels }, words) =>
    orElse(
      mandatedChannels.map((channel) =>
        words.t(($) => $.policy.say.mandated, {
          category: category(channel.category, words),
          name: words.format.text(channel.name),
        }),
      ),
      words.t(($) => $.policy.say.noneMandated),
    ),
  PURPOSES: ({ purposes }, words) =>
    orElse(
      names(purposes, words),
      words.t(($) => $.policy.say.ownWords),
    ),
  GOALS: ({ goals }, words) =>
    orElse(
      names(goals, words),
      words.t(($) => $.policy.say.ownWords),
    ),
  QUESTIONS: ({ questions }, { t }) =>
    orElse(
      questions.map(({ question, need, when, section }) => {
        const asked = t(($) => $.policy.say.question, {
          question: t(($) => $.policy.question[question]),
          need: t(($) => $.policy.need[need]),
          when: when === 'ALWAYS' ? '' : ` ${t(($) => $.policy.when[when])}`,
        });
        return section ? `${asked} (${sectionText(section, { t })})` : asked;
      }),
      t(($) => $.policy.say.noQuestions),
    ),
  RETENTION_YEARS: ({ retentionYears: count }, { t }) => [t(($) => $.policy.say.retention, { count })],
  FALLBACK_OWNER: ({ fallbackOwner }, { t }) => [
    t(($) => $.policy.say.fallback, { role: uncapital(t(($) => $.enums.role[fallbackOwner])) }),
  ],
  GUIDELINE_APPROVALS: ({ guidelineApprovals }, { t, format }) =>
    orElse(
      guidelineApprovals.map(({ body, approvedOn, reference }) =>
        approvedOn
          ? t(($) => $.policy.say.approved, {
              body: format.text(body),
              day: format.fullDay(approvedOn),
              reference: reference ? `, ${reference}` : '',
            })
          : t(($) => $.policy.say.approvalOpen, { body: format.text(body) }),
      ),
      t(($) => $.policy.say.noApprovals),
    ),
};

export function say(document: PolicyDocument, rule: PolicyRule, words: Words): string[] {
  return SAY[rule](document, words);
}

export function basisText(basis: Basis, { t }: Pick<Words, 't'>): string {
  switch (basis.kind) {
    case 'section':
      return sectionText(basis.section, { t });
    case 'each':
      return t(($) => $.policy.basis.each);
    case 'default':
      return t(($) => $.policy.basis.default);
    case 'own':
      return t(($) => $.policy.basis.own);
  }
}

export type Said = { rule: PolicyRule; name: string; lines: string[]; basis: string };

/** One rule: its name, what it says and where that comes from. */
export function described(document: PolicyDocument, rule: PolicyRule, defaults: PolicyDocument, words: Words): Said {
  return {
    rule,
    name: words.t(($) => $.policy.rule[rule]),
    lines: say(document, rule, words),
    basis: basisText(basisOf(document, rule, defaults), words),
  };
}

/** Subjects with those of the wanted rules that belong to them; those without any are left out. */
export function bySubject(wanted: readonly PolicyRule[]): { subject: Subject; rules: PolicyRule[] }[] {
  return SUBJECTS.map((subject) => ({
    subject,
    rules: rulesOf(subject).filter((rule) => wanted.includes(rule)),
  })).filter(({ rules }) => rules.length > 0);
}
