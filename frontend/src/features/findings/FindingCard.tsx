import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Finding } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { shownAddress } from '#/features/accounts/address';
import { useKeeping } from '#/features/administration/useKeeping';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Tone } from '#/ui/Badge';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import css from './Findings.module.css';
import { findingCommands } from './queries';

const TONES: Record<Finding['state'], Tone> = {
  OPEN: 'warning',
  NOT_OURS: 'danger',
  RESERVED: 'neutral',
  OURS: 'success',
  LEFT: 'neutral',
  GONE: 'neutral',
};

type FindingCardProps = { finding: Finding; onNote: () => void; onRequest: () => void; onLeave: () => void };

/** The address is text: nobody is led from here to an impostor by a slip of the finger. */
export function FindingCard({ finding, onNote, onRequest, onLeave }: FindingCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const platforms = usePlatforms();
  const heading = useId();
  const { state, address, platform, pages, reports, reportCount, allowedActions, accountId, accountName } = finding;
  const reopening = useKeeping(() => findingCommands.reopen(finding));
  const words = reports.filter((report) => report.words);
  const facts = [
    {
      label: t(($) => $.findings.fact.onPages),
      value: pages.length > 0 && (
        <ul className={css.plain}>
          {pages.map((page) => (
            <li key={page}>
              <AddressLink address={page} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      label: t(($) => $.findings.fact.reported),
      value: reportCount > 0 && t(($) => $.findings.fact.times, { count: reportCount }),
    },
    {
      label: t(($) => $.findings.fact.words),
      value: words.length > 0 && (
        <ul className={css.plain}>
          {words.map((report) => (
            <li key={`${report.at} ${report.words}`} className={layout.preserve}>
              <bdi>{report.words}</bdi>
            </li>
          ))}
        </ul>
      ),
    },
    {
      label: t(($) => $.findings.fact.account),
      value: accountId && (
        <Link to="/accounts/$accountId" params={{ accountId }} className="ds-link">
          {accountName ?? t(($) => $.findings.fact.unnamed)}
        </Link>
      ),
    },
    { label: t(($) => $.findings.fact.firstSeen), value: format.dayOf(finding.firstSeenAt) },
    { label: t(($) => $.findings.fact.lastSeen), value: format.nearDayOf(finding.lastSeenAt) },
    { label: t(($) => $.findings.fact.note), value: finding.note },
  ];
  const { problem } = reopening;
  return (
    <li className={layout.entry} aria-labelledby={heading}>
      <div className={layout.entryHead}>
        <h3 id={heading} className={layout.address}>
          {shownAddress(address)}
        </h3>
        <span className={css.platform}>{platforms.nameOf(platform)}</span>
        <Badge tone={TONES[state]}>{t(($) => $.findings.state[state])}</Badge>
      </div>
      <FactList facts={facts} />
      {problem && <ProblemNotice problem={problem} />}
      <div className={layout.row}>
        {allowedActions.includes('NOTE') && (
          <Button variant="secondary" data-size="sm" aria-describedby={heading} onClick={onNote}>
            {t(($) => $.findings.action.note)}
          </Button>
        )}
        {allowedActions.includes('REQUEST') && (
          <Button variant="secondary" data-size="sm" aria-describedby={heading} onClick={onRequest}>
            {t(($) => $.findings.action.request)}
          </Button>
        )}
        {allowedActions.includes('LEAVE') && (
          <Button variant="secondary" data-size="sm" aria-describedby={heading} onClick={onLeave}>
            {t(($) => $.findings.action.leave)}
          </Button>
        )}
        {allowedActions.includes('REOPEN') && (
          <Button
            variant="secondary"
            data-size="sm"
            aria-describedby={heading}
            onClick={() => reopening.mutate(undefined, { onSuccess: () => notify(t(($) => $.findings.done.reopened)) })}
          >
            {t(($) => $.findings.action.reopen)}
          </Button>
        )}
        <Link to="/lookup" search={{ url: address }} className="ds-link" aria-describedby={heading}>
          {t(($) => $.findings.action.see)}
        </Link>
      </div>
    </li>
  );
}
