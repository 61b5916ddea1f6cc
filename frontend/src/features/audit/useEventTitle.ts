import type { AuditAction, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';

type Titled = { action: AuditAction; act?: Schemas['StepAct'] | undefined };

/** What happened: of a step taken, what was done in it. A proposal is no approval, and neither is an agreement. */
export function useEventTitle() {
  const { t } = useTranslation();
  return ({ action, act }: Titled) =>
    action === 'STEP_APPROVED' && act ? t(($) => $.account.history.stepTaken[act]) : t(($) => $.audit.act[action]);
}
