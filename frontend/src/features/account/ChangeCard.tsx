import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { CommandDialog } from './CommandDialog';
import { ReviewChanges } from './ReviewChanges';
import { ReviewTimeline } from './ReviewTimeline';

type Change = Schemas['Change'];

/** The proposed change of an account in use: what it changes, how far it has come, and how to begin one. */
export function ChangeCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { change, allowedActions } = account;
  if (change) return <Proposed account={account} change={change} />;
  if (!allowedActions.includes('PROPOSE_CHANGE')) return null;
  return (
    <Card title={t(($) => $.account.change.title)} lead={t(($) => $.account.change.lead)}>
      <Propose account={account} />
    </Card>
  );
}

function Proposed({ account, change }: { account: Account; change: Change }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [withdrawing, setWithdrawing] = useState(false);
  const { title, lead } = useHeading(change);
  const { allowedActions } = account;
  const sent = {
    key: 'sent',
    title: t(($) => $.account.change.sent),
    detail: `${change.requester.name} · ${format.dayOf(change.submittedAt)}`,
  };
  return (
    <Card title={title} lead={lead}>
      <div className={layout.stack}>
        <ReviewChanges title={t(($) => $.account.change.changes)} changes={change.changes} />
        <ReviewTimeline sent={sent} steps={change.steps} />
        <div className={layout.row}>
          {allowedActions.includes('PROPOSE_CHANGE') && <Propose account={account} />}
          {allowedActions.includes('WITHDRAW') && (
            <Button variant="secondary" onClick={() => setWithdrawing(true)}>
              {t(($) => $.account.withdrawChange)}
            </Button>
          )}
        </div>
      </div>
      <CommandDialog account={account} kind={withdrawing ? 'withdraw' : null} onClose={() => setWithdrawing(false)} />
    </Card>
  );
}

function useHeading({ state }: Change): { title: string; lead?: string } {
  const { t } = useTranslation();
  switch (state) {
    case 'WAITING':
      return { title: t(($) => $.account.change.waiting), lead: t(($) => $.account.change.waitingLead) };
    case 'RETURNED':
      return { title: t(($) => $.account.change.returned), lead: t(($) => $.account.change.returnedLead) };
    case 'APPROVED':
      return { title: t(($) => $.account.change.approved) };
    case 'REJECTED':
      return { title: t(($) => $.account.change.rejected) };
    case 'WITHDRAWN':
      return { title: t(($) => $.account.change.withdrawn) };
  }
}

function Propose({ account }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <Button asChild variant="secondary">
      <Link to="/accounts/$accountId/change" params={{ accountId: account.id }}>
        {account.change?.state === 'RETURNED' ? t(($) => $.account.change.revise) : t(($) => $.account.change.start)}
      </Link>
    </Button>
  );
}
