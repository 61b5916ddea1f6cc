import { useMutation } from '@tanstack/react-query';
import { asProblem } from '#/api/problem';
import { PageLink } from '#/features/account/PageLink';
import { fetchAttachment } from '#/features/attachment/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Look } from '#/ui/Badge';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { save } from '#/ui/save';
import type { Answer } from './AnswerDialog';
import css from './Attestation.module.css';
import type { Attestation } from './commands';

const LOOKS: Record<Attestation['state'], Look> = {
  PENDING: { tone: 'info' },
  CONFIRMED: { tone: 'success' },
  REFUSED: { tone: 'neutral' },
};

type AttestationItemProps = { accountId: string; attestation: Attestation; onAnswer: (answer: Answer) => void };

/** What was seen, by whom and with which picture; and what the second person made of it. */
export function AttestationItem({ accountId, attestation, onAnswer }: AttestationItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, checks, page, seenOn, attestedBy, attestedAt, decidedBy, onBehalfOf, decidedAt } = attestation;
  const { reason, validUntil, counts, decidable } = attestation;
  const overtaken = state === 'CONFIRMED' && !counts;
  const decider =
    decidedBy &&
    (onBehalfOf ? t(($) => $.attestation.onBehalf, { name: decidedBy.name, absent: onBehalfOf.name }) : decidedBy.name);
  return (
    <li className={css.item}>
      <div>
        {overtaken ? (
          <Badge tone="neutral">{t(($) => $.attestation.overtaken)}</Badge>
        ) : (
          <Badge {...LOOKS[state]}>{t(($) => $.attestation.state[state])}</Badge>
        )}
      </div>
      <ul className={css.checks}>
        {checks.map((check) => (
          <li key={check}>{t(($) => $.account.verification.check[check])}</li>
        ))}
      </ul>
      <FactList
        facts={[
          { label: t(($) => $.attestation.page), value: <PageLink page={page} /> },
          { label: t(($) => $.attestation.seen), value: format.fullDay(seenOn) },
          { label: t(($) => $.attestation.by), value: `${attestedBy.name}, ${format.exact(attestedAt)}` },
          { label: t(($) => $.attestation.picture), value: <Picture accountId={accountId} of={attestation} /> },
          {
            label: t(($) => (state === 'REFUSED' ? $.attestation.refusedBy : $.attestation.decidedBy)),
            value: decidedAt && [decider, format.exact(decidedAt)].filter(Boolean).join(', '),
          },
          { label: t(($) => $.attestation.reason), value: reason },
          {
            label: t(($) => $.attestation.until),
            value: counts && validUntil && t(($) => $.attestation.untilValue, { day: format.dayOf(validUntil) }),
          },
        ]}
      />
      {decidable && (
        <div className={layout.row}>
          <Button onClick={() => onAnswer('confirm')}>{t(($) => $.attestation.confirm.button)}</Button>
          <Button variant="secondary" onClick={() => onAnswer('refuse')}>
            {t(($) => $.attestation.refuse.button)}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Saved and never shown, like every file that somebody brought. */
function Picture({ accountId, of: { picture } }: { accountId: string; of: Attestation }) {
  const { t } = useTranslation();
  const fetching = useMutation({
    mutationFn: () => fetchAttachment(accountId, picture),
    onSuccess: (file) => save(file, picture.name),
  });
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        className={layout.flush}
        aria-label={t(($) => $.attestation.download, { name: picture.name })}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {picture.name}
      </Button>
      {fetching.error && <ProblemNotice problem={asProblem(fetching.error)} />}
    </>
  );
}
