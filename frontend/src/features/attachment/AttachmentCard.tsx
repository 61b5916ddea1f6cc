import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import layout from '#/ui/layout.module.css';
import { AddAttachment } from './AddAttachment';
import { Attached } from './Attached';
import { attachmentsQuery } from './queries';

/** The files beside a request; nothing at all where there are none and none can be added. */
export function AttachmentCard({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(attachmentsQuery(accountId));
  if (!data || (data.items.length === 0 && !data.addable)) return null;
  return (
    <Card title={t(($) => $.attachments.title)} lead={data.addable && t(($) => $.attachments.lead)}>
      <div className={layout.stack}>
        {data.items.length > 0 && <Attached accountId={accountId} items={data.items} />}
        {data.addable && <AddAttachment accountId={accountId} list={data} />}
      </div>
    </Card>
  );
}
