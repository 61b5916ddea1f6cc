import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Account, AccountStatus, Check } from '#/api/types';
import { forgetLists } from '#/features/accounts/commands';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { PublicStateBadge } from '#/ui/StateBadge';
import css from './Account.module.css';
import { CheckRow } from './CheckRow';
import { CorrectAddress } from './CorrectAddress';
import { inOtherHands } from './hands';

/** Before the decision there is nothing to prove. */
const PROVABLE: readonly AccountStatus[] = ['APPROVED', 'ACTIVE', 'SUSPENDED', 'RETIRING', 'RETIRED'];

/** One text often mends two checks; it is shown once, with the first of them. */
function sameRemedy(one: Check['remedy'], other: Check['remedy']): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** Of a renamed account, where it stood last. */
const formerAddress = ({ address, verification }: Account) =>
  verification.identity?.history.map(({ identity }) => identity.address).find((one) => one && one !== address);

/** Nobody links to what somebody else has, or writes into its profile. */
function withoutLinksToPut({ remedy, ...check }: Check): Check {
  return remedy?.act === 'REMOVE' ? { ...check, remedy } : check;
}

/** What else is shown of the account was fetched before the check came in. */
function useFreshLists({ id, verification: { running } }: Account): void {
  const queryClient = useQueryClient();
  const wasRunning = useRef(running);
  useEffect(() => {
    if (wasRunning.current && !running) forgetLists(queryClient, id);
    wasRunning.current = running;
  }, [queryClient, id, running]);
}

/** The question of the citizen, asked of each account: each proof by itself, and what to do where one is missing. */
export function VerificationCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { checkedAt, running, status, validUntil } = account.verification;
  const checks = account.verification.checks.map((check) => (inOtherHands(account) ? withoutLinksToPut(check) : check));
  useFreshLists(account);
  if (!PROVABLE.includes(account.status)) return null;
  if (!account.address && !checks.some(({ level, remedy }) => level || remedy)) {
    return <Card title={t(($) => $.account.verification.title)} lead={t(($) => $.account.verification.noAddress)} />;
  }
  // What was once proved about a closed account is no longer looked at, and must not look valid: but for links to take away.
  const ended = account.status === 'RETIRED';
  const shown = ended ? checks.filter(({ remedy }) => remedy) : checks;
  // A page that is new or has moved doesn't link yet: that takes nothing away before its day.
  const waits = !ended && status === 'VERIFIED' && checks.some(({ remedy }) => remedy);
  const last = () => {
    if (running) return t(($) => $.account.verification.running);
    if (!checkedAt) return t(($) => $.account.verification.never);
    return t(($) => $.account.verification.last, { day: format.nearDayOf(checkedAt), time: format.time(checkedAt) });
  };
  return (
    <Card
      title={t(($) => $.account.verification.title)}
      lead={
        ended ? (
          t(($) => (shown.length > 0 ? $.account.verification.linksLeft : $.account.verification.ended))
        ) : (
          <>
            {t(($) => $.account.verification.lead)} <span aria-live="polite">{last()}</span>
          </>
        )
      }
    >
      {waits && validUntil && <p>{t(($) => $.account.verification.waiting, { day: format.dayOf(validUntil) })}</p>}
      {shown.length > 0 && (
        <ul className={css.checks}>
          {shown.map((check, index) => (
            <CheckRow
              key={`${check.check} ${check.page}`}
              check={check}
              former={formerAddress(account)}
              remedied={shown.slice(0, index).some(({ remedy }) => sameRemedy(remedy, check.remedy))}
            />
          ))}
        </ul>
      )}
      <div className={css.public}>
        {t(($) => $.account.publicly)}: <PublicStateBadge state={account.publicState} />
      </div>
      <CorrectAddress account={account} />
    </Card>
  );
}
