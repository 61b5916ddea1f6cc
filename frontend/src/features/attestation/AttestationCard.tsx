import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '#/api/types';
import { PageLink } from '#/features/account/PageLink';
import { shownAddress } from '#/features/accounts/address';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { type Answer, AnswerDialog } from './AnswerDialog';
import css from './Attestation.module.css';
import { AttestationItem } from './AttestationItem';
import { AttestDialog } from './AttestDialog';
import { type Attestable, type Attestation, attestationsQuery } from './commands';

/** What people have seen where programs are shut out. Nothing at all where a check reads everything. */
export function AttestationCard({ account: { id: accountId, address } }: { account: Account }) {
  const { t } = useTranslation();
  const shelf = useQuery({ ...attestationsQuery(accountId), enabled: address !== undefined });
  const [attesting, setAttesting] = useState<Attestable | null>(null);
  const [answering, setAnswering] = useState<{ attestation: Attestation; answer: Answer } | null>(null);
  const { data } = shelf;
  const title = t(($) => $.attestation.title);
  if (!data) {
    // Most accounts have nothing of it: only what goes wrong is said.
    return shelf.error ? (
      <Card title={title}>
        <Loaded from={shelf}>{() => null}</Loaded>
      </Card>
    ) : null;
  }
  const { items, attestable } = data;
  if (items.length === 0 && attestable.length === 0) return null;
  const current = items.filter((one) => one.state === 'PENDING' || one.counts);
  const earlier = items.filter((one) => !current.includes(one));
  const line = (attestation: Attestation) => (
    <AttestationItem
      key={attestation.id}
      accountId={accountId}
      attestation={attestation}
      onAnswer={(answer) => setAnswering({ attestation, answer })}
    />
  );
  return (
    <Card title={title} lead={t(($) => $.attestation.lead)}>
      <ul>
        {attestable.map((one) => (
          <li key={one.page} className={css.item}>
            <p>
              {t(($) => $.attestation.open)} <PageLink page={one.page} />
            </p>
            <div>
              <Button
                variant="secondary"
                aria-label={t(($) => $.attestation.attestNamed, { page: shownAddress(one.page) })}
                onClick={() => setAttesting(one)}
              >
                {t(($) => $.attestation.attest)}
              </Button>
            </div>
          </li>
        ))}
        {current.map(line)}
      </ul>
      {earlier.length > 0 && (
        <details className={css.earlier}>
          <summary className={layout.small}>{t(($) => $.attestation.earlier, { count: earlier.length })}</summary>
          <ul>{earlier.map(line)}</ul>
        </details>
      )}
      {attesting && (
        <AttestDialog accountId={accountId} attestable={attesting} list={data} onClose={() => setAttesting(null)} />
      )}
      {answering && <AnswerDialog accountId={accountId} {...answering} onClose={() => setAnswering(null)} />}
    </Card>
  );
}
