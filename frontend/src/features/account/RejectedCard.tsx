import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';

/** Why the account won't be opened, and who said so: the first thing to know of a request that was turned down. */
export function RejectedCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rejected = account.review?.steps.find(({ state }) => state === 'REJECTED');
  if (account.status !== 'REJECTED' || !rejected) return null;
  return (
    <Card title={t(($) => $.account.rejected.title)}>
      <FactList
        facts={[
          { label: t(($) => $.account.rejected.reason), value: rejected.comment },
          { label: format.text(rejected.label), value: rejected.decidedBy?.name },
          { label: t(($) => $.account.rejected.day), value: rejected.decidedAt && format.exact(rejected.decidedAt) },
        ]}
      />
    </Card>
  );
}
