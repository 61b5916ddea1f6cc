import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';

export function RequestCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { request, unit, requester, createdAt } = account;
  const hours = request.weeklyHours;
  return (
    <Card title={t(($) => $.account.request.title)}>
      <FactList
        facts={[
          { label: t(($) => $.account.request.purpose), value: request.purpose },
          { label: t(($) => $.account.request.audience), value: request.audience },
          { label: t(($) => $.account.request.unit), value: unit && format.text(unit.name) },
          { label: t(($) => $.account.request.mailbox), value: request.sharedMailbox },
          {
            label: t(($) => $.account.request.hours),
            value:
              hours !== undefined &&
              t(($) => $.account.request.hoursValue, { count: hours, number: format.number(hours) }),
          },
          { label: t(($) => $.account.request.planned), value: request.plannedAddress },
          { label: t(($) => $.account.request.requester), value: requester.name },
          { label: t(($) => $.account.request.created), value: format.exact(createdAt) },
        ]}
      />
    </Card>
  );
}
