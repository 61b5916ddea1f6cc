/** Moves the keyboard's place to what is drawn next; what had it is gone by then. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
