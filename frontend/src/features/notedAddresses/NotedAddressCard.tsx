import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { NotedAddress } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge } from '#/ui/Badge';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { PublicStateBadge } from '#/ui/StateBadge';

type NotedAddressCardProps = { note: NotedAddress; onChange: () => void; onEnd: () => void };

/** The address is text: nobody is led from here to an impostor by a slip of the finger. */
export function NotedAddressCard({ note, onChange, onEnd }: NotedAddressCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useId();
  const { kind, address, sinceOn, reason, done, confirmedAt, endedAt, endReason } = note;
  const facts = [
    { label: t(($) => $.notedAddresses.sinceOn), value: format.fullDay(sinceOn) },
    { label: t(($) => $.notedAddresses.reason), value: reason },
    { label: t(($) => $.notedAddresses.done), value: done },
    { label: t(($) => $.notedAddresses.confirmed), value: !endedAt && format.dayOf(confirmedAt) },
    { label: t(($) => $.notedAddresses.ended), value: endedAt && format.dayOf(endedAt) },
    { label: t(($) => $.notedAddresses.endReason), value: endReason },
  ].filter(({ value }) => value);
  return (
    <li className={layout.entry} aria-labelledby={heading} data-ended={endedAt ? true : undefined}>
      <div className={layout.entryHead}>
        <h2 id={heading} className={layout.address}>
          {shownAddress(address)}
        </h2>
        {endedAt ? (
          <Badge tone="neutral">{t(($) => $.notedAddresses.over)}</Badge>
        ) : (
          <PublicStateBadge state={kind === 'NOT_OURS' ? 'not-ours' : 'reserved'} />
        )}
      </div>
      <FactList facts={facts} />
      {!endedAt && (
        <div className={layout.row}>
          <Button variant="secondary" data-size="sm" aria-describedby={heading} onClick={onChange}>
            {t(($) => $.notedAddresses.change)}
          </Button>
          <Button variant="secondary" data-size="sm" aria-describedby={heading} onClick={onEnd}>
            {t(($) => $.notedAddresses.end.button)}
          </Button>
          <Link to="/lookup" search={{ url: address }} className="ds-link" aria-describedby={heading}>
            {t(($) => $.notedAddresses.see)}
          </Link>
        </div>
      )}
    </li>
  );
}
