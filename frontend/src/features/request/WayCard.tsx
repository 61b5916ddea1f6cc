import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '#/features/organisation/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Timeline } from '#/ui/Timeline';

/** The way the request will go, as the policy in force says it. */
export function WayCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const policy = useQuery(policyQuery).data;
  if (!policy) return null;
  const chain = policy.document.chain.map(({ label }, index) => ({
    key: String(index + 1),
    title: format.text(label),
  }));
  const webEditors = {
    key: 'web-editors',
    title: t(($) => $.request.way.webEditors),
    detail: t(($) => $.request.way.webEditorsAct),
    look: 'quiet' as const,
  };
  return (
    <Card title={t(($) => $.request.way.title)}>
      <Timeline items={[...chain, webEditors]} />
    </Card>
  );
}
