import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';

/** Why the request came back, for whoever has to mend it. */
export function ReturnedCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const returned = account.review?.steps.find(({ state }) => state === 'RETURNED');
  if (account.status !== 'CHANGES_REQUESTED' || !account.allowedActions.includes('EDIT') || !returned) return null;
  return (
    <Card title={t(($) => $.account.returned.title)} lead={t(($) => $.account.returned.lead)}>
      <FactList
        facts={[
          { label: t(($) => $.account.returned.reason), value: returned.comment },
          { label: format.text(returned.label), value: returned.decidedBy?.name },
        ]}
      />
    </Card>
  );
}
