import { useState } from 'react';
import type { Problem } from '#/api/problem';

/**
 * The version of an item that a form is sent under. It is the newest while nothing is typed. What is typed was begun from
 * the version seen then, so a newer one isn't written over unseen: the server refuses, the newest is fetched, and from that
 * refusal on the form goes by it. What was typed stays.
 */
export function useBegunFrom<Item extends { etag: string } | undefined>(
  newest: Item,
  typed: boolean,
  refused: Problem | null,
): Item {
  const [begun, setBegun] = useState(newest);
  const follows = !typed || refused?.slug === 'changed-meanwhile';
  if (follows && begun?.etag !== newest?.etag) setBegun(newest);
  return follows ? newest : begun;
}

/** The item as it was last fetched, while a dialog is open that was begun with it. */
export function newestOf<Item extends { id: string }>(items: readonly Item[] | undefined, item: Item): Item {
  return items?.find(({ id }) => id === item.id) ?? item;
}
