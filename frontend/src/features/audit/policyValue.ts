import type { PolicyDocument, PolicyRule, Schemas, Text } from '#/api/types';
import { say, sectionText, type Words } from '#/features/policy/describe';
import { fieldOf } from '#/features/policy/rules';

/** What the log keeps as JSON, in the words in which the rules are read. */
export function policyValue(field: string, rule: PolicyRule | undefined, json: string, words: Words): string {
  try {
    return said(field, rule, JSON.parse(json), words) ?? json;
  } catch {
    return json;
  }
}

function said(field: string, rule: PolicyRule | undefined, value: unknown, words: Words): string | undefined {
  if (rule) return say({ [fieldOf(rule)]: value } as unknown as PolicyDocument, rule, words).join('\n');
  switch (field) {
    case 'guideline':
      return words.format.text(value as Text);
    case 'guidelineLinks':
    case 'officialChannels':
      return (value as PolicyDocument['guidelineLinks'])
        .map(({ name, url }) => `${words.format.text(name)}: ${url}`)
        .join('\n');
    case 'recommended':
      return (value as Schemas['RecommendedGroup'][])
        .flatMap(({ audience, services }) =>
          services.map(({ name, url }) => `${words.format.text(audience)}: ${words.format.text(name)}, ${url}`),
        )
        .join('\n');
    case 'citations':
      return (value as PolicyDocument['citations'])
        .map((cited) => `${words.t(($) => $.policy.rule[cited.rule])}: ${sectionText(cited.section, words)}`)
        .join('\n');
    default:
      return undefined;
  }
}
