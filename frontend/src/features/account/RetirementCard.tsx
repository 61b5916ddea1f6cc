import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { CommandDialog } from './CommandDialog';

/** The rare act, last and quiet; once announced, when and where to go. */
export function RetirementCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { retirement, allowedActions, id } = account;
  if (retirement) return <Announced account={account} retirement={retirement} />;
  if (!allowedActions.includes('ANNOUNCE_RETIREMENT')) return null;
  return (
    <Card title={t(($) => $.account.retirement.title)} lead={t(($) => $.account.retirement.lead)}>
      <Button asChild variant="secondary">
        <Link to="/accounts/$accountId/retire" params={{ accountId: id }}>
          {t(($) => $.account.retirement.start)}
        </Link>
      </Button>
    </Card>
  );
}

type AnnouncedProps = { account: Account; retirement: NonNullable<Account['retirement']> };

function Announced({ account, retirement }: AnnouncedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const { reason, closesOn, successorUrl, announcedAt } = retirement;
  const title =
    account.status === 'RETIRED'
      ? t(($) => $.account.retirement.done)
      : t(($) => $.account.retirement.announced, { day: format.day(closesOn) });
  return (
    <Card title={title}>
      <div className={layout.stack}>
        <FactList
          facts={[
            { label: t(($) => $.account.retirement.lastDay), value: format.fullDay(closesOn) },
            { label: t(($) => $.account.retirement.reason), value: reason },
            {
              label: t(($) => $.account.retirement.successor),
              value: successorUrl && <AddressLink address={successorUrl} />,
            },
            { label: t(($) => $.account.retirement.announcedOn), value: format.exact(announcedAt) },
          ].filter(({ value }) => value)}
        />
        {account.closing && <ClosingText closing={account.closing} />}
        {account.allowedActions.includes('CALL_OFF_RETIREMENT') && (
          <div>
            <Button variant="secondary" onClick={() => setAsked(true)}>
              {t(($) => $.account.retirement.callOff)}
            </Button>
          </div>
        )}
      </div>
      <CommandDialog account={account} kind={asked ? 'callOff' : null} onClose={() => setAsked(false)} />
    </Card>
  );
}

const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** What the account says of itself until its last day, ready to paste (IIS-3.6a). */
function ClosingText({ closing }: { closing: NonNullable<Account['closing']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={layout.stack} aria-labelledby="closing-text">
      <div>
        <h3 id="closing-text">{t(($) => $.account.retirement.text)}</h3>
        <p className={layout.quiet}>{t(($) => $.account.retirement.textLead)}</p>
      </div>
      {LANGUAGES.map((language) => (
        <CopyText
          key={language}
          text={closing.text[language]}
          label={t(($) => $.account.retirement.copy, { language: format.language(language) })}
        />
      ))}
    </section>
  );
}
