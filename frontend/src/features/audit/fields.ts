import { type AuditEvent, type PolicyRule, type Schemas, stepActValues } from '#/api/types';
import { fieldOf, RULES } from '#/features/policy/rules';

/** What an event tells of: the same field means other things elsewhere. */
export type Owner = 'account' | 'person' | 'policy' | 'platform' | 'other';

export function ownerOf({ action, accountId, subject }: Pick<AuditEvent, 'action' | 'accountId' | 'subject'>): Owner {
  if (action.startsWith('POLICY_') || action === 'UNIT_RULES_CHANGED') return 'policy';
  if (accountId) return 'account';
  if (subject?.kind === 'PERSON') return 'person';
  return subject?.kind === 'PLATFORM' ? 'platform' : 'other';
}

const RULE_OF = new Map<string, PolicyRule>(RULES.map((rule) => [fieldOf(rule), rule]));

export const ruleOf = (field: string, owner: Owner): PolicyRule | undefined =>
  owner === 'policy' ? RULE_OF.get(field) : undefined;

/** What is proposed is logged under the name it is to have: `proposed.name`. */
export const proposedOf = (field: string) => /^proposed\.(.+)$/.exec(field)?.[1];

/** `answers.dataProtection` answers the question `DATA_PROTECTION`. */
const questionOf = (field: string) => /^answers\.(\w+)$/.exec(field)?.[1]?.replace(/[A-Z]/g, '_$&').toUpperCase();

/** Where the name of a field stands in the texts. */
export function nameKeys(field: string, owner: Owner): string[] {
  const rule = ruleOf(field, owner);
  const question = questionOf(field);
  if (rule) return [`policy.rule.${rule}`];
  if (question) return [`policy.question.${question}`];
  // Each updater's alias has a field of its own, which carries the person's id.
  if (field.startsWith('alias.')) return ['audit.fields.alias'];
  return [`account.verification.check.${field}`, `audit.fields.${field}`];
}

/** What was done in the step that an event tells of. */
export function actIn(changes: AuditEvent['changes']): Schemas['StepAct'] | undefined {
  const said = changes.find(({ field }) => field === 'act')?.after;
  return stepActValues.find((act) => act === said);
}
