import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import type { Account, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Look } from '#/ui/Badge';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import layout from '#/ui/layout.module.css';
import { CaseBox } from './CaseBox';
import css from './Identity.module.css';

type Approved = Schemas['ApprovedIdentity'];

const LOOKS: Record<Schemas['IdentityState'], Required<Look>> = {
  OK: { tone: 'success', icon: CheckmarkCircleIcon },
  DRIFT: { tone: 'warning', icon: ExclamationmarkTriangleIcon },
  GONE: { tone: 'danger', icon: ExclamationmarkTriangleIcon },
  TAKEN_OVER: { tone: 'danger', icon: ExclamationmarkTriangleIcon },
  UNKNOWN: { tone: 'neutral', icon: QuestionmarkCircleIcon },
};

function useFacts() {
  const { t } = useTranslation();
  const format = useFormat();
  const period = ({ since, until }: Approved) =>
    until
      ? t(($) => $.identity.between, { from: format.dayOf(since), until: format.dayOf(until) })
      : t(($) => $.identity.sinceDay, { day: format.dayOf(since) });
  return (one: Approved) => [
    { label: t(($) => $.identity.displayName), value: one.identity.displayName },
    { label: t(($) => $.identity.handle), value: one.identity.handle },
    { label: t(($) => $.identity.permanentId), value: one.identity.permanentId },
    {
      label: t(($) => $.identity.since),
      value: `${period(one)}, ${t(($) => (one.accepted ? $.identity.accepted : $.identity.learned))}`,
    },
  ];
}

/** Who the profile was approved as, and whether it still is; what to do where it isn't. */
export function IdentityCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = useFacts();
  const { identity } = account.verification;
  if (!identity) return null;
  const { state, comparedAt, history, openCase } = identity;
  const [current, ...earlier] = history;
  // Before the first check has read the profile there is nothing to compare.
  if (!current && account.status === 'RETIRED') return null;
  return (
    <Card title={t(($) => $.identity.title)} lead={t(($) => $.identity.lead)}>
      {openCase && <CaseBox account={account} openCase={openCase} approved={current?.identity} />}
      {state && account.status !== 'RETIRED' && (
        <p className={css.state}>
          <Badge {...LOOKS[state]}>{t(($) => $.identity.state[state])}</Badge>
          {comparedAt && (
            <span className={layout.quiet}>
              {t(($) => $.identity.compared, { day: format.nearDayOf(comparedAt), time: format.time(comparedAt) })}
            </span>
          )}
        </p>
      )}
      {current ? <FactList facts={facts(current)} /> : <p>{t(($) => $.identity.none)}</p>}
      {earlier.length > 0 && (
        <details className={css.earlier}>
          <summary className={layout.small}>{t(($) => $.identity.history, { count: earlier.length })}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.since}>
                <FactList facts={facts(one)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
