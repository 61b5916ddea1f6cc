import type { Schemas } from '#/api/types';

/** What stands in the form of a yes, as it is typed. */
export type ApprovalValues = {
  comment: string;
  reference: string;
  conditions: string;
  exception: string;
  heldOn: string;
  section: string;
  recorder: string;
  /** One name a line. */
  disqualified: string;
  resourcesConfirmed: boolean;
  responsibilityAccepted: boolean;
};

export const NOTHING_SAID: ApprovalValues = {
  comment: '',
  reference: '',
  conditions: '',
  exception: '',
  heldOn: '',
  section: '',
  recorder: '',
  disqualified: '',
  resourcesConfirmed: false,
  responsibilityAccepted: false,
};

const written = (text: string) => text.trim() || undefined;

/** What was left empty is left out; a meeting is told of where anything of it is. */
export function approvalOf(values: ApprovalValues, body: boolean | undefined): Schemas['Approval'] {
  const names = values.disqualified
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);
  const held = body && (values.heldOn || values.section.trim());
  return {
    comment: written(values.comment),
    reference: written(values.reference),
    conditions: written(values.conditions),
    responsibilityAccepted: values.responsibilityAccepted || undefined,
    meeting: held
      ? {
          heldOn: values.heldOn,
          section: values.section.trim(),
          recorder: written(values.recorder),
          disqualified: names.length > 0 ? names : undefined,
          resourcesConfirmed: values.resourcesConfirmed || undefined,
        }
      : undefined,
  };
}
