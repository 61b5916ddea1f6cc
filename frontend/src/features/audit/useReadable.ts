import { useQuery } from '@tanstack/react-query';
import { useReasonName } from '#/features/accounts/ReasonField';
import { WORDS as SCOPES } from '#/features/clients/scopes';
import { policyQuery, unitsQuery } from '#/features/organisation/queries';
import { usePlatforms } from '#/features/platform/queries';
import { useWords } from '#/features/policy/useWords';
import type { Messages } from '#/i18n';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { nameKeys, type Owner, proposedOf, ruleOf } from './fields';
import { policyValue } from './policyValue';

type Enums = Messages['enums'];

/** Fields whose values are words of the contract, and where people's words for them stand. */
const WORDS: Readonly<Record<string, keyof Enums>> = {
  status: 'status',
  verification: 'verification',
  level: 'unitLevel',
  language: 'language',
  visibility: 'visibility',
  accountForm: 'accountForm',
  category: 'platformCategory',
  act: 'stepAct',
  posting: 'postingState',
  inspection: 'inspectionKind',
  noted: 'notedKind',
};
const KINDS: Partial<Record<Owner, keyof Enums>> = {
  account: 'channelKind',
  person: 'personKind',
  platform: 'termsKind',
};
/** Several words of the contract, one after the other. */
const LISTS: Readonly<Record<string, keyof Enums>> = {
  forms: 'accountForm',
  limits: 'platformLimit',
  changed: 'personalData',
};
const UNITS = ['unit', 'parent', 'decidingUnit', 'custodian'];
const DAYS = [
  'closesOn',
  'deletedOn',
  'endsOn',
  'reviewOn',
  'fromOn',
  'toOn',
  'nextOn',
  'seenOn',
  'listedUntil',
  'expiresOn',
  'inForceOn',
  'sinceOn',
];
const INSTANTS = ['archivedAt', 'ended', 'endedAt'];
const NUMBERS = ['weeklyHours', 'checkDays', 'size', 'concerned', 'pagesRead', 'differences'];
const YES_OR_NO = ['mainFirst', 'clientWork', 'pilot', 'unattended', 'archived', 'wholeUnit'];

/** The log speaks in the words of the contract; people read theirs. What is not known is shown as it stands. */
export function useReadable(owner: Owner) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const rules = useQuery(policyQuery).data?.document;
  const platforms = usePlatforms();
  const reasonName = useReasonName();
  const words = useWords();
  const at = (path: string) => i18n.getResource(i18n.language, 'translation', path) as string;
  const word = (group: keyof Enums, value: string) =>
    i18n.exists(`enums.${group}.${value}`) ? at(`enums.${group}.${value}`) : value;
  const unitName = (id: string) => {
    const unit = units.find((one) => one.id === id);
    return unit ? format.text(unit.name) : id;
  };
  const role = (held: string) => {
    const [name = '', unit = ''] = held.split('@');
    return `${word('role', name)} (${unitName(unit)})`;
  };
  const each = (text: string, say: (one: string) => string) => text.split(' ').filter(Boolean).map(say).join(', ');
  const choice = (choices: readonly { key: string; name: Parameters<typeof format.text>[0] }[] = [], key: string) => {
    const chosen = choices.find((one) => one.key === key);
    return chosen ? format.text(chosen.name) : key;
  };

  const fieldName = (field: string): string => {
    const proposed = proposedOf(field);
    if (proposed) return t(($) => $.audit.proposed, { field: fieldName(proposed) });
    const key = nameKeys(field, owner).find((one) => i18n.exists(one));
    return key ? at(key) : field;
  };

  const value = (field: string, text: string): string => {
    const proposed = proposedOf(field);
    if (proposed) return value(proposed, text);
    const rule = ruleOf(field, owner);
    if (rule || field === 'officialChannels' || field === 'recommended' || (owner === 'policy' && /^["[{]/.test(text)))
      return policyValue(field, rule, text, words);
    const group = i18n.exists(`account.verification.check.${field}`)
      ? 'evidenceLevel'
      : field === 'kind'
        ? KINDS[owner]
        : WORDS[field];
    if (group) return word(group, text);
    const list = LISTS[field];
    if (list) return each(text, (one) => word(list, one));
    if (UNITS.includes(field)) return unitName(text);
    if (DAYS.includes(field)) return format.fullDay(text);
    if (INSTANTS.includes(field)) return format.exact(text);
    if (NUMBERS.includes(field)) return format.number(Number(text));
    if (YES_OR_NO.includes(field)) return text === 'true' ? t(($) => $.audit.yes) : t(($) => $.audit.no);
    switch (field) {
      case 'platform':
        return platforms.nameOf(text);
      case 'roles':
        return each(text, role);
      case 'languages':
        return each(text, format.language);
      case 'scopes':
        return each(text, (one) =>
          one in SCOPES ? t(($) => $.clients.scope[SCOPES[one as keyof typeof SCOPES]]) : one,
        );
      case 'finding':
        return i18n.exists(`findings.state.${text}`) ? at(`findings.state.${text}`) : text;
      case 'attestation':
        return i18n.exists(`attestation.state.${text}`) ? at(`attestation.state.${text}`) : text;
      case 'identityCase':
        return i18n.exists(`identity.caseKind.${text}`) ? at(`identity.caseKind.${text}`) : text;
      case 'caseOutcome':
        return i18n.exists(`identity.caseOutcome.${text}`) ? at(`identity.caseOutcome.${text}`) : text;
      case 'custody':
        return i18n.exists(`custody.title.${text}`) ? at(`custody.title.${text}`) : text;
      case 'reasonKey':
      case 'suspendedFor':
        return reasonName(text as Parameters<typeof reasonName>[0]) || text;
      case 'purposeKey':
        return choice(rules?.purposes, text);
      case 'goalKey':
        return choice(rules?.goals, text);
      default:
        return text;
    }
  };
  return { fieldName, value };
}
