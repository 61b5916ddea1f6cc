import { useState } from 'react';
import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { type CustodyAct, CustodyDialog } from './CustodyDialog';
import type { Custody } from './commands';

const ACTS = [
  ['APPROVE_DELETION', 'approve'],
  ['REFUSE_DELETION', 'refuse'],
  ['RECORD_DELETION', 'record'],
  ['WITHDRAW_DELETION', 'withdraw'],
  ['PARK', 'park'],
  ['PROPOSE_DELETION', 'propose'],
] as const satisfies readonly (readonly [Account['allowedActions'][number], CustodyAct])[];

/** Whose a closed account is, and what was decided of its handle (ID-PARK). */
export function CustodyCard({ account, custody }: { account: Account; custody: Custody }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [act, setAct] = useState<CustodyAct | null>(null);
  const { handle, unit, deletion } = custody;
  const may = ACTS.filter(([action]) => account.allowedActions.includes(action));
  const who = (day: string | undefined, name: string | undefined) => day && [day, name].filter(Boolean).join(', ');
  return (
    <Card title={t(($) => $.custody.title[handle])} lead={t(($) => $.custody.lead[handle])}>
      <div className={layout.stack}>
        <FactList
          facts={[
            // Who kept it says nothing once somebody else may have it.
            { label: t(($) => $.custody.unit), value: handle === 'PARKED' && unit && format.text(unit.name) },
            { label: t(($) => $.custody.reason), value: deletion?.reason },
            {
              label: t(($) => $.custody.proposed),
              value: deletion && who(format.exact(deletion.proposedAt), deletion.proposedBy?.name),
            },
            {
              label: t(($) => $.custody.approved),
              value: deletion?.approvedAt && who(format.exact(deletion.approvedAt), deletion.approvedBy?.name),
            },
            {
              label: t(($) => $.custody.deleted),
              value: deletion?.deletedOn && who(format.fullDay(deletion.deletedOn), deletion.recordedBy?.name),
            },
          ].filter(({ value }) => value)}
        />
        {deletion && !deletion.approvedAt && !may.some(([, one]) => one === 'approve') && (
          <p>{t(($) => $.custody.waits)}</p>
        )}
        {may.length > 0 && (
          <div className={layout.row}>
            {may.map(([action, one]) => (
              <Button
                key={action}
                variant={one === 'approve' || one === 'record' ? 'primary' : 'secondary'}
                onClick={() => setAct(one)}
              >
                {t(($) => $.custody[one].button)}
              </Button>
            ))}
          </div>
        )}
      </div>
      {act && <CustodyDialog account={account} act={act} onClose={() => setAct(null)} />}
    </Card>
  );
}
