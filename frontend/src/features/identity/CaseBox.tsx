import { useState } from 'react';
import type { Account, Schemas } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { AcceptDialog } from './AcceptDialog';
import css from './Identity.module.css';

type Identity = Schemas['Identity'];
type Case = Schemas['IdentityCase'];
type Difference = Schemas['IdentityDifference'];

const WORDS = {
  DISPLAY_NAME: 'displayName',
  HANDLE: 'handle',
  PERMANENT_ID: 'permanentId',
  BACK_LINK: 'backLink',
} as const;

const shown = (identity: Identity | undefined, difference: Difference): string | undefined => {
  if (difference === 'HANDLE') return identity?.address && shownAddress(identity.address);
  return difference === 'PERMANENT_ID' ? identity?.permanentId : identity?.displayName;
};

/** Both sides of what differs, below each other: that reads on a telephone too. */
function Differences({ openCase, approved }: { openCase: Case; approved: Identity | undefined }) {
  const { t } = useTranslation();
  const both = (difference: Difference) =>
    difference === 'BACK_LINK' ? (
      t(($) => $.identity.missing)
    ) : (
      <>
        <span className={css.side}>
          {t(($) => $.identity.approvedColumn)}:{' '}
          <bdi>{shown(approved, difference) ?? t(($) => $.identity.notTold)}</bdi>
        </span>
        <span className={css.side}>
          <strong>
            {t(($) => $.identity.seenColumn)}:{' '}
            <bdi>{shown(openCase.seen, difference) ?? t(($) => $.identity.notTold)}</bdi>
          </strong>
        </span>
      </>
    );
  return (
    <FactList
      facts={openCase.differences.map((difference) => ({
        label: t(($) => $.identity[WORDS[difference]]),
        value: both(difference),
      }))}
    />
  );
}

/** What was noticed, what differs, and what to do about it. */
export function CaseBox(props: { account: Account; openCase: Case; approved: Identity | undefined }) {
  const { account, openCase, approved } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [accepting, setAccepting] = useState(false);
  const linkAlone = openCase.differences.length === 1 && openCase.differences[0] === 'BACK_LINK';
  const kind = openCase.kind === 'DRIFT' && linkAlone ? 'LINK' : openCase.kind;
  const words = t(($) => $.identity.case[kind], { returnObjects: true });
  return (
    <div className={css.case} data-color={openCase.kind === 'DRIFT' ? 'warning' : 'danger'}>
      <h3>{words.title}</h3>
      <p>{words.text}</p>
      {openCase.differences.length > 0 && <Differences openCase={openCase} approved={approved} />}
      <ul className={css.todo}>
        {words.todo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className={layout.quiet} title={format.exact(openCase.openedAt)}>
        {t(($) => $.identity.noticed, { day: format.nearDayOf(openCase.openedAt) })}
      </p>
      {openCase.acceptable && (
        <div>
          <Button variant="secondary" onClick={() => setAccepting(true)}>
            {t(($) => $.identity.accept.button)}
          </Button>
        </div>
      )}
      {accepting && <AcceptDialog account={account} openCase={openCase} onClose={() => setAccepting(false)} />}
    </div>
  );
}
