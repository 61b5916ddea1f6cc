import type { AuditAction, Schemas } from '#/api/types';

type Event = {
  action: AuditAction;
  actor: Schemas['Actor'];
  accountId?: string | undefined;
  note?: string | undefined;
};

/**
 * A draft that saves itself leaves many equal events; one after the other, of one account and by the same person, they are
 * one line.
 */
export function folded<Kind extends Event>(events: readonly Kind[]): { event: Kind; run: Kind[] }[] {
  const lines: { event: Kind; run: Kind[] }[] = [];
  for (const event of events) {
    const last = lines.at(-1);
    if (last && goesOn(last.event, event)) last.run.push(event);
    else lines.push({ event, run: [event] });
  }
  return lines;
}

const goesOn = (last: Event, event: Event) =>
  isChange(last) && isChange(event) && last.actor.id === event.actor.id && last.accountId === event.accountId;

function isChange({ action, note }: Event): boolean {
  return action === 'REQUEST_CHANGED' && !note;
}
