import type { AuditEvent } from '#/api/types';
import { folded } from '#/features/account/history';

type Change = AuditEvent['changes'][number];

/** An event as it is shown, with how many of its kind it stands for. */
export type Shown = AuditEvent & { times: number };

/** What a run of changes came to: from the oldest, which comes last, to the newest. What was put back as it was is none. */
function together(run: readonly AuditEvent[]): Change[] {
  const fields = new Map<string, Change>();
  for (const { field, before, after } of run.toReversed().flatMap(({ changes }) => changes)) {
    const known = fields.get(field);
    fields.set(field, { field, before: known ? known.before : before, after });
  }
  return [...fields.values()].filter(({ before, after }) => (before ?? '') !== (after ?? ''));
}

/** A draft that saves itself would fill the page: its changes that follow one another are one row. The export has each. */
export const shownOf = (events: readonly AuditEvent[]): Shown[] =>
  folded(events).map(({ event, run }) => ({
    ...event,
    changes: run.length > 1 ? together(run) : event.changes,
    times: run.length,
  }));
