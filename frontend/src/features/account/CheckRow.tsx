import {
  CheckmarkCircleFillIcon,
  CircleIcon,
  ExclamationmarkTriangleFillIcon,
  LinkBrokenIcon,
} from '@navikt/aksel-icons';
import type { Check, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import type { Look } from '#/ui/Badge';
import { FactList } from '#/ui/FactList';
import css from './Account.module.css';
import { PageLink } from './PageLink';
import { RemedyBox } from './RemedyBox';

type Level = Schemas['EvidenceLevel'] | 'NONE';

const LOOKS: Record<Level, Required<Look>> = {
  MACHINE_CHECKED: { tone: 'success', icon: CheckmarkCircleFillIcon },
  ATTESTED: { tone: 'success', icon: CheckmarkCircleFillIcon },
  UNKNOWN: { tone: 'warning', icon: ExclamationmarkTriangleFillIcon },
  MISSING: { tone: 'danger', icon: LinkBrokenIcon },
  NONE: { tone: 'neutral', icon: CircleIcon },
};

function useUntil(): (check: Check) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ level, validUntil, remedy }) => {
    if (remedy?.act === 'REMOVE') return t(($) => $.account.verification.stillThere);
    if (level === 'MISSING') return t(($) => $.account.verification.missing);
    if (level === 'UNKNOWN') return t(($) => $.account.verification.unknown);
    if (level === 'ATTESTED' && validUntil)
      return t(($) => $.account.verification.attested, { day: format.dayOf(validUntil) });
    if (level !== 'MACHINE_CHECKED') return t(($) => $.account.verification.notYet);
    return validUntil
      ? t(($) => $.account.verification.valid, { day: format.dayOf(validUntil) })
      : t(($) => $.account.verification.good);
  };
}

/** What stood on the page; of a link only where it leads, as few read HTML. */
function Evidence({ found }: { found: string }) {
  const { t } = useTranslation();
  const address = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(found)?.[1]?.replaceAll('&amp;', '&');
  return (
    <p className={css.evidence}>
      {address ? t(($) => $.account.verification.foundLink) : t(($) => $.account.verification.found)}{' '}
      <code>{address ?? found}</code>
    </p>
  );
}

/** How the page answered, for whoever wants to look again and see that it is the same. */
function Trace({ check: { page, fetched, foundAt, httpStatus, sha256 } }: { check: Check }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!httpStatus || !foundAt) return null;
  return (
    <details className={css.trace}>
      <summary>{t(($) => $.account.verification.trace.title)}</summary>
      <FactList
        facts={[
          { label: t(($) => $.account.verification.trace.at), value: format.exact(foundAt) },
          { label: t(($) => $.account.verification.trace.asked), value: page },
          { label: t(($) => $.account.verification.trace.fetched), value: fetched !== page && fetched },
          { label: t(($) => $.account.verification.trace.status), value: httpStatus },
          { label: t(($) => $.account.verification.trace.sha256), value: sha256 && <code>{sha256}</code> },
        ]}
      />
    </details>
  );
}

type CheckRowProps = { check: Check; remedied: boolean; former: string | undefined };

/** One proof: what was looked for and how it stands, what was found, and what to do. */
export function CheckRow({ check, remedied, former }: CheckRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const until = useUntil();
  const { level = 'NONE', page, unit, found, reason, foundAt, remedy } = check;
  const { tone, icon: Icon } = LOOKS[remedy?.act === 'REMOVE' ? 'UNKNOWN' : level];
  return (
    <li className={css.check}>
      <Icon className={css.checkIcon} data-color={tone} aria-hidden />
      <p>
        {unit
          ? t(($) => $.account.verification.unitPage, { unit: format.text(unit.name) })
          : t(($) => $.account.verification.check[check.check])}
      </p>
      <p className={css.until} title={foundAt && format.exact(foundAt)}>
        {until(check)}
      </p>
      <div className={css.found}>
        {page && (
          <p>
            <PageLink page={page} />
          </p>
        )}
        {reason && <p>{t(($) => $.account.verification.unknownReason[reason])}</p>}
        {found && <Evidence found={found} />}
        <Trace check={check} />
      </div>
      {remedy && !remedied && <RemedyBox check={check.check} remedy={remedy} former={former} />}
    </li>
  );
}
