import type { Schemas } from '#/api/types';
import { AddressLink } from '#/features/accounts/AddressLink';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import layout from '#/ui/layout.module.css';

type Comparison = Schemas['PageComparison'];

/** When the pages were looked at, and which of them couldn't be seen and why. */
export function LastLook({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { comparedAt, nextAt, running, pagesSoFar, complete, pages } = comparison;
  const seen = pages.filter(({ outcome }) => outcome === 'SEEN');
  const others = pages.filter(({ outcome }) => outcome !== 'SEEN');
  return (
    <Card title={t(($) => $.findings.look.title)}>
      <div role="status">{running && <p>{t(($) => $.findings.look.running, { count: pagesSoFar })}</p>}</div>
      <FactList
        facts={[
          {
            label: t(($) => $.findings.look.last),
            value: comparedAt
              ? `${format.nearDayOf(comparedAt)} ${t(($) => $.common.at)} ${format.time(comparedAt)}`
              : t(($) => $.findings.look.never),
          },
          { label: t(($) => $.findings.look.next), value: nextAt && !running && format.nearDayOf(nextAt) },
          {
            label: t(($) => $.findings.look.pages),
            value: comparedAt && t(($) => $.findings.look.seen, { count: seen.length }),
          },
        ]}
      />
      {!complete && <p>{t(($) => $.findings.look.more)}</p>}
      {others.length > 0 && (
        <>
          <h3>{t(($) => $.findings.look.notSeen)}</h3>
          <ul className={layout.stack}>
            {others.map(({ url, outcome }) => (
              <li key={url}>
                <AddressLink address={url} />: {t(($) => $.findings.outcome[outcome])}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
