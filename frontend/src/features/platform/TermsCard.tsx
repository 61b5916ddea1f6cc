import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlatformTerms } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { useMay } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import css from './Platform.module.css';
import { termsQuery } from './queries';
import { ReadTermsDialog } from './ReadTermsDialog';
import { TermsAddressDialog } from './TermsAddressDialog';
import { TermsBadge } from './TermsBadge';

export function TermsCard({ platformId }: { platformId: string }) {
  const { t } = useTranslation();
  const terms = useQuery(termsQuery(platformId));
  return (
    <Card title={t(($) => $.platforms.terms.title)} lead={t(($) => $.platforms.terms.lead)}>
      <Loaded from={terms}>{({ items }) => items.map((one) => <OneKind key={one.kind} terms={one} />)}</Loaded>
    </Card>
  );
}

function OneKind({ terms }: { terms: PlatformTerms }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayKeep = useMay('KEEP_TERMS');
  const [doing, setDoing] = useState<'reading' | 'moving' | null>(null);
  const { kind, state, url, last, changedAt } = terms;
  return (
    <section className={css.terms} aria-label={t(($) => $.enums.termsKind[kind])}>
      <div className={css.head}>
        <h3>{t(($) => $.enums.termsKind[kind])}</h3>
        <TermsBadge state={state} />
      </div>
      <FactList
        facts={[
          {
            label: t(($) => $.platforms.terms.address),
            value: url ? <AddressLink address={url} /> : t(($) => $.platforms.terms.noAddress),
          },
          {
            label: t(($) => $.platforms.terms.last),
            value: last && `${last.reader.name}, ${format.dayOf(last.at)} (${last.version})`,
          },
          { label: t(($) => $.platforms.terms.next), value: last && format.fullDay(last.nextOn) },
          {
            label: t(($) => $.platforms.terms.changed),
            value: state === 'CHANGED' && changedAt && format.dayOf(changedAt),
          },
        ]}
      />
      <div className={layout.row}>
        {url && (
          <Button variant={state === 'READ' ? 'secondary' : 'primary'} onClick={() => setDoing('reading')}>
            {t(($) => $.platforms.terms.record)}
          </Button>
        )}
        {mayKeep && (
          <Button variant="tertiary" onClick={() => setDoing('moving')}>
            {url ? t(($) => $.platforms.terms.move) : t(($) => $.platforms.terms.say)}
          </Button>
        )}
      </div>
      {doing === 'reading' && <ReadTermsDialog terms={terms} onClose={() => setDoing(null)} />}
      {doing === 'moving' && <TermsAddressDialog terms={terms} onClose={() => setDoing(null)} />}
    </section>
  );
}
