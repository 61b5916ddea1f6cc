import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { Pager } from '#/ui/Pager';
import css from './Platform.module.css';
import { readingsQuery } from './queries';

/** Who read the terms, newest first. Where nobody did, the card above says enough. */
export function ReadingsCard({ platformId }: { platformId: string }) {
  const { t } = useTranslation();
  const [cursor, setCursor] = useState<string>();
  const page = useQuery(readingsQuery(platformId, cursor));
  if (!cursor && page.data?.items.length === 0) return null;
  return (
    <Card title={t(($) => $.platforms.readings)}>
      <Loaded from={page}>
        {({ items, nextCursor }) => (
          <>
            <ul>
              {items.map((reading) => (
                <Reading key={reading.id} reading={reading} />
              ))}
            </ul>
            <Pager
              onFirst={cursor ? () => setCursor(undefined) : undefined}
              onNext={nextCursor ? () => setCursor(nextCursor) : undefined}
            />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Reading({ reading }: { reading: Schemas['TermsReading'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, version, reader, at, copyright, storage, backup, jurisdiction } = reading;
  return (
    <li className={css.reading}>
      <p>
        {reader.name}, {format.dayOf(at)}
      </p>
      <p className={layout.quiet}>
        {t(($) => $.enums.termsKind[kind])} · {version}
      </p>
      {copyright && (
        <details>
          <summary>{t(($) => $.platforms.terms.answers)}</summary>
          <FactList
            facts={[
              { label: t(($) => $.platforms.terms.question.copyright), value: copyright },
              { label: t(($) => $.platforms.terms.question.storage), value: storage },
              { label: t(($) => $.platforms.terms.question.backup), value: backup },
              { label: t(($) => $.platforms.terms.question.jurisdiction), value: jurisdiction },
            ]}
          />
        </details>
      )}
    </li>
  );
}
