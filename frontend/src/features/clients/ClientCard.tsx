import { CheckmarkCircleIcon, CircleSlashIcon, HourglassIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import type { ApiClient } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Look } from '#/ui/Badge';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { WORDS } from './scopes';

const STATE: Record<ApiClient['state'], Look> = {
  ACTIVE: { tone: 'success', icon: CheckmarkCircleIcon },
  EXPIRED: { tone: 'warning', icon: HourglassIcon },
  ENDED: { tone: 'neutral', icon: CircleSlashIcon },
};

type ClientCardProps = { client: ApiClient; onRotate: () => void; onEnd: () => void };

export function ClientCard({ client, onRotate, onEnd }: ClientCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useId();
  const { name, state, scopes, contact, expiresOn, secretSince, endedAt, id } = client;
  return (
    <li className={layout.entry} aria-labelledby={heading}>
      <div className={layout.entryHead}>
        <h2 id={heading}>{name}</h2>
        <Badge {...STATE[state]}>{t(($) => $.clients.state[state])}</Badge>
      </div>
      <FactList
        facts={[
          {
            label: t(($) => $.clients.scopes),
            value: scopes.map((scope) => t(($) => $.clients.scope[WORDS[scope]])).join(' · '),
          },
          { label: t(($) => $.clients.contact), value: contact.name },
          { label: t(($) => $.clients.expiresOn), value: !endedAt && format.fullDay(expiresOn) },
          { label: t(($) => $.clients.secretSince), value: !endedAt && format.exact(secretSince) },
          { label: t(($) => $.clients.endedAt), value: endedAt && format.exact(endedAt) },
          { label: t(($) => $.clients.id), value: <code className={layout.address}>{id}</code> },
        ]}
      />
      {state !== 'ENDED' && (
        <div className={layout.row}>
          <Button variant="secondary" data-size="sm" aria-describedby={heading} onClick={onRotate}>
            {t(($) => $.clients.rotate.button)}
          </Button>
          <Button variant="secondary" data-size="sm" data-color="danger" aria-describedby={heading} onClick={onEnd}>
            {t(($) => $.clients.end.button)}
          </Button>
        </div>
      )}
    </li>
  );
}
