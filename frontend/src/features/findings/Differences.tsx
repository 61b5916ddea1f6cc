import { CheckmarkCircleIcon, InformationSquareIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { shownAddress } from '#/features/accounts/address';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { CopyText } from '#/ui/CopyText';
import { FactList } from '#/ui/FactList';
import layout from '#/ui/layout.module.css';
import { EmptyState } from '#/ui/States';
import css from './Findings.module.css';

type Difference = Schemas['PageDifference'];

type Comparison = Schemas['PageComparison'];

/** Whoever follows these is led astray: they stand before everything else on the page. */
const DANGERS = ['HIJACKED', 'IMPOSTOR'] as const;

/** The gravest first. What the register doesn't know is dealt with in the queue above. */
const KINDS = ['MISSING', 'WRONG_ADDRESS', 'HTTP', 'NO_REL_ME', 'EXTRA'] as const;

const kindsOf = (kinds: readonly Difference['kind'][], of: readonly Difference[]) =>
  kinds.map((kind) => <Kind key={kind} kind={kind} of={of.filter((one) => one.kind === kind)} />);

export function Dangers({ comparison }: { comparison: Comparison }) {
  return <>{kindsOf(DANGERS, comparison.differences)}</>;
}

/** Of a page that nobody saw nobody knows whether it is in order. */
function nothingFound({ comparedAt, complete, pages }: Comparison) {
  if (!comparedAt) return 'unknown';
  return complete && pages.every(({ outcome }) => outcome === 'SEEN') ? 'none' : 'partly';
}

export function Differences({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const { differences } = comparison;
  const nothing = nothingFound(comparison);
  if (differences.length > 0 && differences.every(({ kind }) => kind === 'HIJACKED' || kind === 'IMPOSTOR'))
    return null;
  return (
    <section className={layout.stack} aria-labelledby="differences">
      <h2 id="differences">{t(($) => $.findings.differences.title)}</h2>
      {differences.length === 0 ? (
        <EmptyState
          icon={nothing === 'none' ? CheckmarkCircleIcon : InformationSquareIcon}
          title={t(($) => $.findings.differences[nothing].title)}
          text={t(($) => $.findings.differences[nothing].text)}
        />
      ) : (
        kindsOf(KINDS, differences)
      )}
    </section>
  );
}

function Kind({ kind, of }: { kind: Difference['kind']; of: readonly Difference[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <Card
      title={t(($) => $.findings.kind[kind].title, { count: of.length })}
      lead={t(($) => $.findings.kind[kind].todo)}
    >
      <ul className={css.rows}>
        {of.map((difference) => (
          <Row key={`${difference.address} ${difference.written}`} difference={difference} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ difference }: { difference: Difference }) {
  const { t } = useTranslation();
  const format = useFormat();
  const platforms = usePlatforms();
  const { kind, platform, address, written, instead, page, pages, accountId, accountName, since } = difference;
  const facts = [
    { label: t(($) => $.findings.fact.written), value: written && kind !== 'NO_REL_ME' && shownLink(written) },
    {
      label: t(($) => $.findings.fact.instead),
      value:
        kind === 'WRONG_ADDRESS' || kind === 'HTTP'
          ? instead
            ? shownLink(instead)
            : t(($) => $.findings.fact.takeAway)
          : undefined,
    },
    {
      label: t(($) => $.findings.fact.page),
      value: (
        <>
          <AddressLink address={page} /> {pages > 1 && t(($) => $.findings.fact.andOthers, { count: pages - 1 })}
        </>
      ),
    },
    { label: t(($) => $.findings.fact.since), value: format.nearDayOf(since) },
  ];
  return (
    <li className={css.row}>
      <p className={css.name}>
        {accountId ? (
          <Link to="/accounts/$accountId" params={{ accountId }} className="ds-link">
            {accountName ?? shownAddress(address)}
          </Link>
        ) : (
          shownAddress(address)
        )}
        <span className={css.platform}>{platforms.nameOf(platform)}</span>
      </p>
      <FactList facts={facts} />
      {instead && (kind === 'MISSING' || kind === 'NO_REL_ME') && (
        <CopyText
          label={t(($) => $.findings.fact.link)}
          text={`<a href="${instead}" rel="me">${accountName ?? ''}</a>`}
        />
      )}
    </li>
  );
}

/** With its scheme: that is what one of the differences is about. */
const shownLink = (link: string) => <span className={layout.address}>{link}</span>;
