import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from '#/i18n';

/**
 * Asks before a page with something unsaved is left, by a link or with its window. Within the page anyone moves freely.
 *
 * @param keptHere what is typed stays in this window, so that only closing it loses anything
 */
export function useUnsaved(unsaved: boolean, keptHere = false) {
  const { t } = useTranslation();
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      !keptHere && current.pathname !== next.pathname && !window.confirm(t(($) => $.common.leaveUnsaved)),
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
  });
}

/** For what saves itself: leaving by a link stores what is left, and asks only when that can't be done. */
export function useStoredFirst(stored: () => Promise<boolean>, question: string) {
  useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && !(await stored()) && !window.confirm(question),
    enableBeforeUnload: false,
  });
}
