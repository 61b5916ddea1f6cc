import type { FieldError, PolicyDocument, Schemas } from '#/api/types';

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

/** What was left empty is left out. */
export function approvalOf(values: ApprovalValues, body: boolean | undefined): Schemas['Approval'] {
  return {
    comment: written(values.comment),
    reference: written(values.reference),
    conditions: written(values.conditions),
    responsibilityAccepted: values.responsibilityAccepted || undefined,
    meeting: meetingOf(values, body),
  };
}

/** The meeting of a body, for a no as for a yes. */
export function meetingOf(values: ApprovalValues, body: boolean | undefined): Schemas['Meeting'] | undefined {
  if (!body) return undefined;
  const names = values.disqualified
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);
  return {
    heldOn: values.heldOn,
    section: values.section.trim(),
    recorder: written(values.recorder),
    disqualified: names.length > 0 ? names : undefined,
    resourcesConfirmed: values.resourcesConfirmed || undefined,
  };
}

type Wanted = { body: boolean | undefined; responsibility?: boolean; exception?: boolean; reason?: boolean };

/** What is empty although the decision needs it, all at once: the server would name the shape of a meeting first. */
export function emptyIn(values: ApprovalValues & { reason?: string }, wanted: Wanted): FieldError[] {
  const needed: [unknown, unknown, string][] = [
    [wanted.exception, values.exception.trim(), '/exception'],
    [wanted.reason, values.reason?.trim(), '/reason'],
    [wanted.body, values.heldOn, '/meeting/heldOn'],
    [wanted.body, values.section.trim(), '/meeting/section'],
    [wanted.responsibility, values.responsibilityAccepted, '/responsibilityAccepted'],
  ];
  return needed.filter(([asked, said]) => asked && !said).map(([, , pointer]) => ({ pointer, code: 'required' }));
}

/** The guideline wants the owning unit to accept the responsibility, with the last yes. */
export const asksForResponsibility = (document: PolicyDocument) =>
  document.questions.some(({ question, need }) => question === 'RESPONSIBILITY' && need === 'MUST');

/** The number of a section however it is typed: § 12, 12 § or 12; nothing where it is something else. */
export const sectionNumber = (section: string) => /^(?:§\s*)?(\d+(?:\s?\p{L})?)(?:\s*§)?$/u.exec(section.trim())?.[1];
