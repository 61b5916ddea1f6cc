import { LinkIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { commands, useCommand } from '#/features/accounts/commands';
import { usePlatforms } from '#/features/platform/queries';
import { SuspendDialog } from '#/features/suspension/SuspendDialog';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { PlatformMark } from '#/ui/PlatformMark';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { KindBadge, StateBadge, VerificationBadge, vouchable } from '#/ui/StateBadge';
import { CommandDialog } from './CommandDialog';

export function AccountHeader({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { request, address, status, verification, retirement } = account;
  const platforms = usePlatforms();
  const platform = request.platform && platforms.nameOf(request.platform);
  const planned = !address && request.plannedAddress;
  const name = request.name || t(($) => $.accounts.unnamed);
  return (
    <PageHeader
      title={name}
      crumbs={
        <>
          <Link to="/accounts" className="ds-link">
            {t(($) => $.account.crumb)}
          </Link>{' '}
          / {name}
        </>
      }
      mark={<PlatformMark platform={platforms.find(request.platform)} large />}
      lead={
        <>
          {address && <AddressLink address={address} />}
          {planned && t(($) => $.account.planned, { address: planned })}
          {(address || planned) && platform && ' · '}
          {platform && request.platform && (
            <Link to="/platforms/$platformId" params={{ platformId: request.platform }} className="ds-link">
              {platform}
            </Link>
          )}
        </>
      }
      actions={<Actions account={account} />}
    >
      <div className={layout.row}>
        <StateBadge status={status} closesOn={retirement?.closesOn} />
        <KindBadge kind={request.kind} />
        {vouchable(status) && (address || verification.checks.some(({ level }) => level)) && (
          <VerificationBadge status={verification.status} />
        )}
      </div>
    </PageHeader>
  );
}

function Actions({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [withdrawing, setWithdrawing] = useState(false);
  const [suspending, setSuspending] = useState(false);
  const may = (action: Account['allowedActions'][number]) => account.allowedActions.includes(action);
  return (
    <>
      {may('WITHDRAW') && !account.change && (
        <Button variant="secondary" onClick={() => setWithdrawing(true)}>
          {t(($) => $.account.withdraw)}
        </Button>
      )}
      {may('EDIT') && (
        <Button asChild>
          <Link to="/accounts/$accountId/request" params={{ accountId: account.id }}>
            {account.status === 'DRAFT' ? t(($) => $.account.continue) : t(($) => $.account.edit)}
          </Link>
        </Button>
      )}
      {may('SUSPEND') && (
        <Button variant="secondary" data-color="danger" onClick={() => setSuspending(true)}>
          {t(($) => $.suspension.button)}
        </Button>
      )}
      {may('VERIFY') && <VerifyButton account={account} />}
      <CommandDialog account={account} kind={withdrawing ? 'withdraw' : null} onClose={() => setWithdrawing(false)} />
      {suspending && <SuspendDialog account={account} onClose={() => setSuspending(false)} />}
    </>
  );
}

function VerifyButton({ account }: { account: Account }) {
  const { t } = useTranslation();
  const asking = useCommand(account.id, () => commands.verify(account));
  const busy = asking.isPending || account.verification.running;
  return (
    <>
      {asking.problem && <ProblemNotice problem={asking.problem} />}
      <Button aria-disabled={busy || undefined} onClick={() => !busy && asking.mutate()}>
        <LinkIcon aria-hidden />
        {busy ? t(($) => $.account.verifying) : t(($) => $.account.verify)}
      </Button>
    </>
  );
}
