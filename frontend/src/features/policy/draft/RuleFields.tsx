import type { ReactNode } from 'react';
import type { PolicyDocument, PolicyRule } from '#/api/types';
import {
  expertAccountsModeValues,
  holidaysValues,
  loginMailPersonalAddressValues,
  maintainersShownValues,
  needValues,
  personalAddressShapeValues,
  roleValues,
} from '#/api/types';
import { useTranslation } from '#/i18n';
import { fieldOf, rulesOf, type Subject, sectionOf } from '../rules';
import { ChainField } from './ChainField';
import css from './Draft.module.css';
import { useEditor } from './editor';
import { ApprovalsField } from './GuidelineFields';
import { ChoiceField, FlagField, NumberField, PickField, WordsField } from './inputs';
import { ChoicesField, MandatedField, PlatformsField, QuestionsField, TitlesField } from './lists';
import { AnswerTimeField, MailDomainsField, OfficeHoursField } from './upkeep';

type KeysOf<Value> = {
  [Key in keyof PolicyDocument]-?: PolicyDocument[Key] extends Value ? Key : never;
}[keyof PolicyDocument];
type Unit = 'days' | 'hours' | 'people' | 'years';

/** The fields of every rule. A new rule breaks the type check until it can be changed. */
const FIELDS: Record<PolicyRule, () => ReactNode> = {
  CHAIN: () => <ChainField />,
  NOTICE_DAYS: () => <Figure rule="NOTICE_DAYS" unit="days" />,
  MIN_UPDATERS: () => <Figure rule="MIN_UPDATERS" unit="people" />,
  MIN_DEPUTIES: () => <Figure rule="MIN_DEPUTIES" unit="people" />,
  MIN_WEEKLY_HOURS: () => <Figure rule="MIN_WEEKLY_HOURS" unit="hours" optional />,
  POSTING_DAYS: () => <Figure rule="POSTING_DAYS" unit="days" optional />,
  ANSWER_TIME: () => <AnswerTimeField />,
  OFFICE_HOURS: () => <OfficeHoursField />,
  HOLIDAYS: () => <Sentence field="holidays" values={holidaysValues} words="holidays" />,
  SERVICE_HOURS_REQUIRED: () => <YesNo field="serviceHoursRequired" yes="serviceHours" />,
  MAIL_DOMAINS: () => <MailDomainsField />,
  PERSONAL_ADDRESS_SHAPE: () => (
    <Sentence field="personalAddressShape" values={personalAddressShapeValues} words="shape" />
  ),
  LOGIN_MAIL: () => <LoginMail />,
  CONTACT_MAIL: () => <Sentence field="contactMail" values={needValues} words="contact" />,
  MAINTAINERS_SHOWN: () => <Sentence field="maintainersShown" values={maintainersShownValues} words="shown" />,
  ALIASES_ALLOWED: () => <Aliases />,
  EXPERT_ACCOUNTS: () => <ExpertAccounts />,
  FIXED_TERM_LEAD_DAYS: () => <Figure rule="FIXED_TERM_LEAD_DAYS" unit="days" />,
  VERIFICATION_DAYS: () => <Figure rule="VERIFICATION_DAYS" unit="days" />,
  VERIFICATION_GRACE_DAYS: () => <Figure rule="VERIFICATION_GRACE_DAYS" unit="days" />,
  TERMS_REREADING_DAYS: () => <Figure rule="TERMS_REREADING_DAYS" unit="days" />,
  PASSWORD_DAYS: () => <Figure rule="PASSWORD_DAYS" unit="days" optional />,
  PRIVACY_CHECK_DAYS: () => <Figure rule="PRIVACY_CHECK_DAYS" unit="days" optional />,
  MFA: () => <Sentence field="mfa" values={needValues} words="mfa" />,
  CERTIFICATION_DAYS: () => <Figure rule="CERTIFICATION_DAYS" unit="days" />,
  TRAINING_REQUIRED: () => <YesNo field="trainingRequired" yes="training" />,
  MAIN_ACCOUNT_FIRST: () => <Sentence field="mainAccountFirst" values={needValues} words="mainFirst" />,
  PLATFORMS: () => <PlatformsField />,
  MANDATED_CHANNELS: () => <MandatedField />,
  PURPOSES: () => <ChoicesField of="purposes" />,
  GOALS: () => <ChoicesField of="goals" />,
  QUESTIONS: () => <QuestionsField />,
  RETENTION_YEARS: () => <Figure rule="RETENTION_YEARS" unit="years" />,
  FALLBACK_OWNER: () => <FallbackOwner />,
  GUIDELINE_APPROVALS: () => <ApprovalsField />,
};

/** The fields of one rule. */
export function RuleField({ rule }: { rule: PolicyRule }) {
  return FIELDS[rule]();
}

/** The rules of one subject, each with the place in the guideline where it stands. */
export function RuleFields({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  return rulesOf(subject).map((rule) => (
    <section key={rule} className={css.rule} aria-label={t(($) => $.policy.rule[rule])}>
      <h3>{t(($) => $.policy.rule[rule])}</h3>
      <RuleField rule={rule} />
      {/* Each question has its own. */}
      {rule !== 'QUESTIONS' && <Section rule={rule} />}
    </section>
  ));
}

function Section({ rule }: { rule: PolicyRule }) {
  const { t } = useTranslation();
  const { document, cite, errorsAt } = useEditor();
  const index = document.citations.findIndex((citation) => citation.rule === rule);
  return (
    <WordsField
      pointer={index < 0 ? `section-${rule}` : `/document/citations/${index}/section`}
      key={`section-${rule}`}
      label={t(($) => $.policy.draft.section)}
      hint={errorsAt(`/document/citations/${index}`)[0] ?? t(($) => $.policy.draft.sectionHint)}
      value={sectionOf(document, rule)}
      max={100}
      onChange={(section) => cite(rule, section ?? '')}
    />
  );
}

type NumberRule = {
  [Rule in PolicyRule]: PolicyDocument[ReturnType<typeof fieldOf<Rule>>] extends number | undefined ? Rule : never;
}[PolicyRule];

function Figure({ rule, unit, optional }: { rule: NumberRule; unit: Unit; optional?: boolean }) {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  const field = fieldOf(rule);
  return (
    <NumberField
      pointer={`/document/${field}`}
      label={`${t(($) => $.policy.rule[rule])} (${t(($) => $.policy.draft.unit[unit])})`}
      {...(optional && { hint: t(($) => $.policy.draft.empty) })}
      value={document[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );
}

type SentenceProps<Value extends string> = {
  field: KeysOf<string>;
  values: readonly Value[];
  words: 'holidays' | 'shape' | 'contact' | 'shown' | 'mfa' | 'mainFirst';
};

/** A choice between the sentences that say the rule. */
function Sentence<Value extends string>({ field, values, words }: SentenceProps<Value>) {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  const said = t(($) => $.policy.say[words], { returnObjects: true }) as Record<string, string>;
  return (
    <ChoiceField
      pointer={`/document/${field}`}
      label={t(($) => $.policy.draft.choose)}
      value={document[field] as Value}
      options={values.map((value) => ({ value, label: said[value] ?? value }))}
      onChange={(value) => change({ [field]: value })}
    />
  );
}

function YesNo({
  field,
  yes,
}: {
  field: 'serviceHoursRequired' | 'trainingRequired';
  yes: 'serviceHours' | 'training';
}) {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  return (
    <FlagField
      pointer={`/document/${field}`}
      label={t(($) => $.policy.say[yes])}
      value={document[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );
}

function Aliases() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  return (
    <FlagField
      pointer="/document/aliasesAllowed"
      label={t(($) => $.policy.say.alias.yes)}
      value={document.aliasesAllowed}
      onChange={(aliasesAllowed) => change({ aliasesAllowed })}
    />
  );
}

function LoginMail() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  const { loginMail } = document;
  return (
    <>
      <ChoiceField
        pointer="/document/loginMail/sharedMailbox"
        label={t(($) => $.policy.draft.shared)}
        value={loginMail.sharedMailbox}
        options={needValues.map((value) => ({ value, label: t(($) => $.policy.say.shared[value]) }))}
        onChange={(sharedMailbox) => change({ loginMail: { ...loginMail, sharedMailbox } })}
      />
      <ChoiceField
        pointer="/document/loginMail/personalAddress"
        label={t(($) => $.policy.draft.personal)}
        value={loginMail.personalAddress}
        options={loginMailPersonalAddressValues.map((value) => ({
          value,
          label: t(($) => $.policy.say.personal[value]),
        }))}
        onChange={(personalAddress) => change({ loginMail: { ...loginMail, personalAddress } })}
      />
    </>
  );
}

function ExpertAccounts() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  const { expertAccounts } = document;
  const set = (part: Partial<typeof expertAccounts>) => change({ expertAccounts: { ...expertAccounts, ...part } });
  return (
    <>
      <ChoiceField
        pointer="/document/expertAccounts/mode"
        label={t(($) => $.policy.draft.choose)}
        value={expertAccounts.mode}
        options={expertAccountsModeValues.map((value) => ({ value, label: t(($) => $.policy.say.expert[value]) }))}
        onChange={(mode) => set({ mode })}
      />
      {expertAccounts.mode !== 'NOT_ALLOWED' && (
        <>
          <FlagField
            pointer="/document/expertAccounts/usedPlatformsOnly"
            label={t(($) => $.policy.say.expertPlatforms)}
            value={expertAccounts.usedPlatformsOnly}
            onChange={(usedPlatformsOnly) => set({ usedPlatformsOnly })}
          />
          <TitlesField titles={expertAccounts.titles} onChange={(titles) => set({ titles })} />
        </>
      )}
    </>
  );
}

function FallbackOwner() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  return (
    <PickField
      pointer="/document/fallbackOwner"
      label={t(($) => $.policy.draft.chain.role)}
      value={document.fallbackOwner}
      options={roleValues.map((value) => ({ value, label: t(($) => $.enums.role[value]) }))}
      onChange={(fallbackOwner) => change({ fallbackOwner })}
    />
  );
}
