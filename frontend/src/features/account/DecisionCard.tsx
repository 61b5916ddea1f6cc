import { useState } from 'react';
import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { CommandDialog, type DialogKind } from './CommandDialog';
import { changeWaits, stepOf } from './review';

export function DecisionCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<DialogKind | null>(null);
  const { allowedActions } = account;
  const step = stepOf(account, false);
  const ofChange = changeWaits(account);
  const act = step?.act ?? 'DECIDE';
  const mayDecide = (['APPROVE', 'RETURN', 'REJECT'] as const).some((action) => allowedActions.includes(action));
  return (
    <>
      {allowedActions.includes('DECIDE_AHEAD') && (
        <Card title={t(($) => $.account.decision.aheadTitle)} lead={t(($) => $.account.decision.aheadLead)}>
          <div>
            <Button variant="secondary" onClick={() => setAsked('ahead')}>
              {t(($) => $.account.decision.aheadButton)}
            </Button>
          </div>
        </Card>
      )}
      {mayDecide && (
        <Card
          title={t(($) => (ofChange ? $.account.decision.ofChange.title : $.account.decision.title))}
          lead={
            step &&
            [
              t(($) => (ofChange ? $.account.decision.ofChange.lead : $.account.decision.lead), {
                step: format.text(step.label),
              }),
              step.onBehalfOf && t(($) => $.account.decision.onBehalfOf, { name: step.onBehalfOf.name }),
            ]
              .filter(Boolean)
              .join(' ')
          }
        >
          <div className={layout.row}>
            {allowedActions.includes('APPROVE') && (
              <Button onClick={() => setAsked(act)}>
                {t(($) =>
                  ofChange && act === 'PROPOSE' ? $.account.decision.ofChange.PROPOSE : $.account.decision.button[act],
                )}
              </Button>
            )}
            {allowedActions.includes('RETURN') && (
              <Button variant="secondary" onClick={() => setAsked('return')}>
                {t(($) => $.account.decision.return)}
              </Button>
            )}
            {allowedActions.includes('REJECT') && (
              <Button variant="secondary" data-color="danger" onClick={() => setAsked('reject')}>
                {t(($) => $.account.decision.reject)}
              </Button>
            )}
          </div>
        </Card>
      )}
      <CommandDialog account={account} kind={asked} onClose={() => setAsked(null)} />
    </>
  );
}
