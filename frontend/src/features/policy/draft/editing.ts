import type { FieldError, PolicyDocument, PolicyRule } from '#/api/types';
import { fieldOf, RULES, rulesOf, SUBJECTS, type Subject, valueText } from '../rules';

export type Content = { inForceOn?: string | undefined; document: PolicyDocument };
export const PARTS = [...SUBJECTS, 'review'] as const;
export type Part = Subject | 'review';

/** The same rule cited elsewhere; without a section it is cited no more. */
export function cited(document: PolicyDocument, rule: PolicyRule, section: string): PolicyDocument {
  const others = document.citations.filter((citation) => citation.rule !== rule);
  return { ...document, citations: section ? [...others, { rule, section }] : others };
}

export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  return to < 0 || to >= items.length ? [...items] : [...rest.slice(0, to), items[from] as Item, ...rest.slice(to)];
}

/** The rule that a fault's pointer speaks of: `/document/chain/0/role` of the chain. */
export function ruleAt(pointer: string | undefined, document: PolicyDocument): PolicyRule | undefined {
  const [, , field, index] = pointer?.split('/') ?? [];
  if (field === 'citations') return document.citations[Number(index)]?.rule;
  return RULES.find((rule) => fieldOf(rule) === field);
}

/** The part of the form where a fault is mended; what is told of the guideline stands with its approvals. */
export function partAt({ pointer }: FieldError, document: PolicyDocument): Part {
  if (!pointer || pointer === '/inForceOn') return 'review';
  const rule = ruleAt(pointer, document);
  return SUBJECTS.find((subject) => rule && rulesOf(subject).includes(rule)) ?? 'bookkeeping';
}

/** The nearest field to a pointer that is drawn, by its id. */
export function idsToward(pointer: string): string[] {
  const parts = pointer.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).filter(Boolean);
}

const equal = (one: unknown, other: unknown) => valueText(one) === valueText(other);

/** Citations by their rule, so that two who cite different rules don't meet. */
function mergedCitations(base: PolicyDocument, mine: PolicyDocument, theirs: PolicyDocument) {
  const section = (document: PolicyDocument, rule: PolicyRule) =>
    document.citations.find((citation) => citation.rule === rule)?.section;
  return RULES.flatMap((rule) => {
    const own = section(mine, rule);
    const chosen = own === section(base, rule) ? section(theirs, rule) : own;
    return chosen ? [{ rule, section: chosen }] : [];
  });
}

/** What I changed stays mine, everything else is theirs; told with the rules that both of us changed differently. */
export function merged(base: Content, mine: Content, theirs: Content): { content: Content; both: PolicyRule[] } {
  const names = Object.keys({ ...base.document, ...mine.document, ...theirs.document }) as (keyof PolicyDocument)[];
  const isMine = (name: keyof PolicyDocument) => !equal(mine.document[name], base.document[name]);
  const document = Object.fromEntries(
    names.map((name) => [name, (isMine(name) ? mine : theirs).document[name]]),
  ) as unknown as PolicyDocument;
  const both = RULES.filter((rule) => {
    const name = fieldOf(rule);
    const [own, other] = [mine.document[name], theirs.document[name]];
    return isMine(name) && !equal(other, base.document[name]) && !equal(own, other);
  });
  return {
    content: {
      inForceOn: mine.inForceOn === base.inForceOn ? theirs.inForceOn : mine.inForceOn,
      document: { ...document, citations: mergedCitations(base.document, mine.document, theirs.document) },
    },
    both,
  };
}

export function sameContent(one: Content, other: Content): boolean {
  return equal(one, other);
}

/** What is typed as a number; `undefined` for nothing, and NaN, which no contract takes, for what is no number. */
export function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return text === '' ? undefined : Number(text);
}

export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim().toLowerCase().replace(/^@/, ''))
    .filter(Boolean);
}

/** A key for a new choice that none of the others has. */
export function freeKey(taken: readonly { key: string }[]): string {
  const keys = new Set(taken.map(({ key }) => key));
  let number = taken.length + 1;
  while (keys.has(`choice-${number}`)) number += 1;
  return `choice-${number}`;
}
