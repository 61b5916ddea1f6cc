import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from '#/i18n';

/** Asks before a page with something unsaved is left, by a link or with its window. Within the page anyone moves freely. */
export function useUnsaved(unsaved: boolean) {
  const { t } = useTranslation();
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && !window.confirm(t(($) => $.common.leaveUnsaved)),
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
  });
}
