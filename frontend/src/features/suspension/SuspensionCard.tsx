import { useState } from 'react';
import type { Account } from '#/api/types';
import { useReasonName } from '#/features/accounts/ReasonField';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { type Answer, AnswerDialog } from './AnswerDialog';
import type { Suspension } from './commands';
import { FirstAid } from './FirstAid';
import { LiftingDialog } from './LiftingDialog';
import css from './Suspension.module.css';
import { wordsOf } from './words';

const COMPROMISED = 'COMPROMISED';

type CardProps = { account: Account; suspension: Suspension };

/** While an account is out of use that is the first thing to know of it; afterwards what was learnt stays to be read. */
export function SuspensionCard({ account, suspension }: CardProps) {
  const { t } = useTranslation();
  const holds = !suspension.endedAt;
  const lost = account.status === 'RETIRED';
  const compromised = suspension.reasonKey === COMPROMISED;
  if (!holds) {
    return (
      <Card title={t(($) => $.suspension.past)}>
        <details>
          <summary className={layout.small}>{t(($) => $.suspension.pastOpen)}</summary>
          <Facts suspension={suspension} />
        </details>
      </Card>
    );
  }
  const kind = lost ? 'lost' : compromised ? 'compromised' : 'suspended';
  return (
    <Card className={css.alarm} title={t(($) => $.suspension[kind].title)} lead={t(($) => $.suspension[kind].lead)}>
      <div className={layout.stack}>
        <Facts suspension={suspension} />
        {compromised && !lost && <FirstAid account={account} helpUrl={suspension.helpUrl} />}
        <Deciding account={account} suspension={suspension} />
      </div>
    </Card>
  );
}

function Facts({ suspension }: { suspension: Suspension }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useReasonName();
  const { since, by, reasonKey, reason, publicNote, lifting, endedAt, endedBy } = suspension;
  const learnt = lifting?.postMortem;
  const words = (text: string | undefined) => text && <span className={css.words}>{text}</span>;
  return (
    <FactList
      facts={[
        { label: t(($) => $.suspension.reason), value: nameOf(reasonKey) },
        { label: t(($) => $.suspension.known), value: words(reason) },
        { label: t(($) => $.suspension.publicNote), value: words(publicNote) },
        { label: t(($) => $.suspension.since), value: `${format.exact(since)}${by ? `, ${by.name}` : ''}` },
        { label: t(($) => $.suspension.learnt.happened), value: words(learnt?.happened) },
        { label: t(($) => $.suspension.learnt.done), value: words(learnt?.done) },
        { label: t(($) => $.suspension.learnt.changes), value: words(learnt?.changes) },
        {
          label: t(($) => $.suspension.proposed),
          value: lifting && `${format.exact(lifting.proposedAt)}, ${lifting.proposedBy?.name ?? ''}`,
        },
        {
          label: t(($) => $.suspension.ended),
          value: endedAt && `${format.exact(endedAt)}${endedBy ? `, ${endedBy.name}` : ''}`,
        },
      ].filter(({ value }) => value)}
    />
  );
}

function Deciding({ account, suspension }: CardProps) {
  const { t } = useTranslation();
  const [proposing, setProposing] = useState(false);
  const [answering, setAnswering] = useState<Answer | null>(null);
  const may = (action: Account['allowedActions'][number]) => account.allowedActions.includes(action);
  const words = wordsOf(account);
  return (
    <>
      {suspension.lifting && !may('LIFT') && <p>{t(($) => $.suspension[words].waits)}</p>}
      <div className={layout.row}>
        {may('PROPOSE_LIFTING') && (
          <Button variant="secondary" onClick={() => setProposing(true)}>
            {t(($) => $.suspension[words].lifting.button)}
          </Button>
        )}
        {may('LIFT') && (
          <Button onClick={() => setAnswering('lift')}>{t(($) => $.suspension[words].lift.button)}</Button>
        )}
        {may('REFUSE_LIFTING') && (
          <Button variant="secondary" onClick={() => setAnswering('refuse')}>
            {t(($) => $.suspension[words].refuse.button)}
          </Button>
        )}
        {may('RETIRE_AT_ONCE') && (
          <Button variant="secondary" data-color="danger" onClick={() => setAnswering('retire')}>
            {t(($) => $.suspension.retire.button)}
          </Button>
        )}
      </div>
      {proposing && <LiftingDialog account={account} onClose={() => setProposing(false)} />}
      {answering && <AnswerDialog account={account} answer={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}
