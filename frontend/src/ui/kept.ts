/**
 * What is typed and nowhere stored yet, kept in this window: a reload or an ended session loses nothing. Signing out forgets
 * all of it.
 */
const PREFIX = 'kanava.kept.';

export function kept<Value>(key: string): Value | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}

/** @param value undefined forgets it */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A window that keeps nothing is no reason not to let anybody type.
  }
}
