import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { Pager } from '#/ui/Pager';
import { ListDifference } from './ListDifference';
import css from './PublicList.module.css';
import { differenceQuery, listVersionsQuery } from './queries';

/** Every list there was (OUT-ONE), each with what it says otherwise than the one before. */
export function ListVersions() {
  const { t } = useTranslation();
  const [before, setBefore] = useState<number>();
  const versions = useQuery(listVersionsQuery(before));
  return (
    <Card title={t(($) => $.publishing.versions.title)} lead={t(($) => $.publishing.versions.lead)}>
      <Loaded from={versions}>
        {({ items, nextBefore }) => (
          <div className={layout.stack}>
            {items.length === 0 && <p className={layout.quiet}>{t(($) => $.publishing.versions.none)}</p>}
            <ul className={css.accounts}>
              {items.map((version) => (
                <VersionLine key={version.no} version={version} />
              ))}
            </ul>
            <Pager
              onFirst={before ? () => setBefore(undefined) : undefined}
              onNext={nextBefore ? () => setBefore(nextBefore) : undefined}
            />
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function VersionLine({ version }: { version: Schemas['ListVersion'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { no, recordedAt, accounts, publisher, note } = version;
  return (
    <li className={css.version}>
      <p>
        <strong>{t(($) => $.publishing.versions.line, { no })}</strong>{' '}
        <span className={css.quiet}>
          {[
            format.exact(recordedAt),
            t(($) => $.publishing.versions.accounts, { count: accounts }),
            publisher
              ? t(($) => $.publishing.versions.by, { name: publisher.name })
              : t(($) => $.publishing.versions.itself),
          ].join(' · ')}
        </span>
      </p>
      {note && <p className={layout.preserve}>{note}</p>}
      <div>
        <Button variant="tertiary" data-size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(($) => $.publishing.versions.show, { no })}
        </Button>
      </div>
      {open && <Difference no={no} />}
    </li>
  );
}

function Difference({ no }: { no: number }) {
  return <Loaded from={useQuery(differenceQuery(no))}>{(data) => <ListDifference difference={data} />}</Loaded>;
}
