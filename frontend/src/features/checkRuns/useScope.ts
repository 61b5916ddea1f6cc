import type { CheckRun } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';

/** Of whom a round is, in words. */
export function useScope() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ unit }: CheckRun) => (unit ? format.text(unit.name) : t(($) => $.checkRuns.all));
}
