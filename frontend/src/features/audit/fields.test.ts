import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { auditActionValues, type PolicyDocument } from '#/api/types';
import { say, type Words } from '#/features/policy/describe';
import { fieldOf, RULES } from '#/features/policy/rules';
import { formatIn } from '#/i18n/format';
import { defaults, platformName, preset } from '#/test/policies';
import { texts } from '#/test/texts';
import catalogueYaml from '../../../../api-spec/audit-fields.yaml?raw';
import { actIn, nameKeys, type Owner, ownerOf, ruleOf } from './fields';
import { policyValue } from './policyValue';

/** All that an event can carry, as the contract's catalogue lists it. */
const catalogue = parse(catalogueYaml) as Record<string, string[]>;
const OWNERS: Record<string, Owner> = {
  account: 'account',
  plan: 'account',
  answers: 'account',
  person: 'person',
  policy: 'policy',
  platform: 'platform',
  termsReading: 'platform',
};
const fields = Object.entries(catalogue).flatMap(([group, names]) =>
  names.map((name) => [group === 'answers' ? `answers.${name}` : name, OWNERS[group] ?? 'other'] as const),
);

async function translated(language: 'fi' | 'sv' | 'en') {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: texts[language] } },
    interpolation: { escapeValue: false },
  });
  return i18n;
}

describe.each(['fi', 'sv', 'en'] as const)('the audit log in words, %s', (language) => {
  test('has a name for every field that an event can carry', async () => {
    const i18n = await translated(language);
    const unnamed = fields.filter(([field, owner]) => !nameKeys(field, owner).some((key) => i18n.exists(key)));
    expect(unnamed).toEqual([]);
  });

  test('says every rule of a policy as the page of the rules does', async () => {
    const i18n = await translated(language);
    const words = { t: i18n.t, format: formatIn(language, '2026-11-22'), platformName } as unknown as Words;
    const document: PolicyDocument = { ...defaults, ...preset('LVM') };
    for (const rule of RULES) {
      const field = fieldOf(rule);
      const value = (document as Record<string, unknown>)[field];
      if (value === undefined) continue;
      expect(policyValue(field, ruleOf(field, 'policy'), JSON.stringify(value), words)).toBe(
        say(document, rule, words).join('\n'),
      );
    }
  });
});

test('what can’t be read as a rule is shown as it stands', () => {
  expect(policyValue('chain', 'CHAIN', 'no JSON', {} as Words)).toBe('no JSON');
});

test('the same field means other things elsewhere', () => {
  const about = (kind: 'PERSON' | 'PLATFORM' | 'UNIT') => ({ kind, id: '1' });
  expect(ownerOf({ action: 'REQUEST_CHANGED', accountId: '1' })).toBe('account');
  expect(ownerOf({ action: 'PERSON_CHANGED', subject: about('PERSON') })).toBe('person');
  expect(ownerOf({ action: 'TERMS_READ', subject: about('PLATFORM') })).toBe('platform');
  expect(ownerOf({ action: 'UNIT_RULES_CHANGED', subject: about('UNIT') })).toBe('policy');
  for (const action of auditActionValues.filter((one) => one.startsWith('POLICY_')))
    expect(ownerOf({ action })).toBe('policy');
});

test('a step is called by what was done in it', () => {
  expect(actIn([{ field: 'status' }, { field: 'act', after: 'PROPOSE' }])).toBe('PROPOSE');
  expect(actIn([{ field: 'act', after: 'SOMETHING_NEW' }])).toBeUndefined();
  expect(actIn([])).toBeUndefined();
});
