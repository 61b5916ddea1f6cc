import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { LoadingState } from '#/ui/States';
import { AddAttachment } from './AddAttachment';
import { Attached } from './Attached';
import { attachmentsQuery } from './queries';

/**
 * The files beside a request; nothing at all where there are none and none can be added.
 *
 * @param expected some can be added here: the card is there before it is known what stands in it
 */
export function AttachmentCard({ accountId, expected }: { accountId: string; expected?: boolean }) {
  const { t } = useTranslation();
  const attachments = useQuery(attachmentsQuery(accountId));
  const { data, isPending } = attachments;
  const nothing = data ? data.items.length === 0 && !data.addable : isPending && !expected;
  if (nothing) return null;
  return (
    <Card title={t(($) => $.attachments.title)} lead={data?.addable && t(($) => $.attachments.lead)}>
      <Loaded from={attachments} loading={<LoadingState lines={2} />}>
        {(list) => (
          <div className={layout.stack}>
            <Attached accountId={accountId} items={list.items} />
            {list.addable && <AddAttachment accountId={accountId} list={list} />}
          </div>
        )}
      </Loaded>
    </Card>
  );
}
