import type { Schemas } from '#/api/types';

type Event = Schemas['HistoryEvent'];

/** A draft that saves itself leaves many equal events; one after the other by the same person they are one line. */
export function folded(events: readonly Event[]): { event: Event; times: number }[] {
  const lines: { event: Event; times: number }[] = [];
  for (const event of events) {
    const last = lines.at(-1);
    if (last && isChange(last.event) && isChange(event) && last.event.actor.id === event.actor.id) last.times += 1;
    else lines.push({ event, times: 1 });
  }
  return lines;
}

function isChange({ action, note }: Event): boolean {
  return action === 'REQUEST_CHANGED' && !note;
}
