import { useSyncExternalStore } from 'react';

export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

const ATTRIBUTE = 'data-color-scheme';
const listeners = new Set<() => void>();

function current(): ColorScheme {
  const value = document.documentElement.getAttribute(ATTRIBUTE);
  return COLOR_SCHEMES.find((scheme) => scheme === value) ?? 'auto';
}

export function chooseColorScheme(scheme: ColorScheme): void {
  document.documentElement.setAttribute(ATTRIBUTE, scheme);
  localStorage.setItem('kanava.colorScheme', scheme);
  for (const listener of listeners) listener();
}

export function useColorScheme(): ColorScheme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
