import { useSyncExternalStore } from 'react';

/** What was just done, said once in the shell's live region. A new notice takes the place of the one before. */
let notice: string | null = null;
const listeners = new Set<() => void>();

export function notify(text: string | null): void {
  notice = text;
  for (const listener of listeners) listener();
}

export function useNotice(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notice,
  );
}
