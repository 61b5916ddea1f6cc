import type { AccountRequest, PolicyDocument, Schemas } from '#/api/types';
import { type Asked, askedOf, type Turning, termsAsked } from './asked';
import { type FieldName, STEPS, type StepKey, type Values } from './form';

/** What the form asks now. */
export type Asking = {
  asked: readonly Asked[];
  asks: (field: FieldName) => boolean;
  steps: readonly StepKey[];
  terms: Schemas['AskedQuestion'] | undefined;
};

const turningOf = (values: Values): Turning => ({
  kind: values.kind,
  platform: values.platform,
  closed: values.visibility === 'CLOSED',
  clientWork: values.clientWork === true,
  fixedTerm: values.fixedTerm,
  decidingUnitId: values.decidingUnitId,
});

/** @param told the request as it was stored when the form was opened */
export function askingWith(document: PolicyDocument, told: AccountRequest, values: Values): Asking {
  const turning = turningOf(values);
  const asked = askedOf(document, turning, told);
  const fields = new Set(asked.map(({ field }) => field));
  const terms = termsAsked(document, turning);
  const plans = Boolean(terms) || asked.some(({ step }) => step === 'plan');
  return {
    asked,
    asks: (field) => fields.has(field),
    steps: STEPS.filter((step) => step !== 'plan' || plans),
    terms,
  };
}

/** In which step a field stands; what isn't asked any more is told of at the beginning. */
export const stepOf = (asked: readonly Asked[], field: FieldName): StepKey =>
  asked.find((one) => one.field === field)?.step ?? 'why';
