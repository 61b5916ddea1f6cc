import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asProblem } from '#/api/problem';
import type { Attachment, AttachmentList } from '#/api/types';
import { forgetLists } from '#/features/accounts/commands';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FormDialog } from '#/ui/FormDialog';
import { focusSoon } from '#/ui/focus';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { save } from '#/ui/save';
import { ADD_ATTACHMENT } from './AddAttachment';
import css from './Attachment.module.css';
import { attachmentsQuery, fetchAttachment, removeAttachment } from './queries';

type AttachedProps = { accountId: string; items: readonly Attachment[] };

/** Each file with what it is, who added it, and the way to it. */
export function Attached({ accountId, items }: AttachedProps) {
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const after = useRef<string | null>(null);
  // A closed dialog gives the keyboard back to the button it came from, and that one has gone with its file.
  useEffect(() => {
    if (removing || !after.current) return;
    focusSoon(after.current);
    after.current = null;
  }, [removing]);
  const removed = ({ id }: Attachment) => {
    const at = items.findIndex((one) => one.id === id);
    const next = items[at + 1] ?? items[at - 1];
    after.current = next ? lineId(next) : ADD_ATTACHMENT;
  };
  return (
    <>
      {items.length > 0 && (
        <ul className={css.list}>
          {items.map((one) => (
            <Line key={one.id} accountId={accountId} attachment={one} onRemove={() => setRemoving(one)} />
          ))}
        </ul>
      )}
      <RemoveDialog accountId={accountId} attachment={removing} onRemoved={removed} onClose={() => setRemoving(null)} />
    </>
  );
}

const lineId = ({ id }: Attachment) => `attachment-${id}`;

type LineProps = { accountId: string; attachment: Attachment; onRemove: () => void };

function Line({ accountId, attachment, onRemove }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, kind, size, addedBy, addedAt, toDecision, removable } = attachment;
  const fetching = useMutation({
    mutationFn: () => fetchAttachment(accountId, attachment),
    onSuccess: (file) => save(file, name),
  });
  const kilobytes = Math.max(1, Math.round(size / 1024));
  const long =
    kilobytes < 1000
      ? t(($) => $.attachments.kilobytes, { number: format.number(kilobytes) })
      : t(($) => $.attachments.megabytes, { number: format.number(Math.round(kilobytes / 102.4) / 10) });
  return (
    <li className={css.line}>
      <div>
        <Button
          id={lineId(attachment)}
          variant="tertiary"
          data-size="sm"
          className={css.name}
          aria-label={t(($) => $.attachments.download, { name })}
          loading={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          {name}
        </Button>
        <p className={layout.quiet}>
          {[
            t(($) => $.enums.attachmentKind[kind]),
            long,
            addedBy.name,
            format.nearDayOf(addedAt),
            toDecision && t(($) => $.attachments.toDecision),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {fetching.error && <ProblemNotice problem={asProblem(fetching.error)} />}
      </div>
      {removable && (
        <Button
          variant="tertiary"
          data-size="sm"
          data-color="danger"
          className={layout.flush}
          aria-label={t(($) => $.attachments.removeNamed, { name })}
          onClick={onRemove}
        >
          {t(($) => $.attachments.remove)}
        </Button>
      )}
    </li>
  );
}

type RemoveDialogProps = {
  accountId: string;
  attachment: Attachment | null;
  onRemoved: (attachment: Attachment) => void;
  onClose: () => void;
};

function RemoveDialog({ accountId, attachment, onRemoved, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const removing = useMutation({ mutationFn: (one: Attachment) => removeAttachment(accountId, one) });
  const close = () => {
    removing.reset();
    onClose();
  };
  return (
    <FormDialog
      open={attachment !== null}
      onClose={close}
      title={t(($) => $.attachments.removeTitle)}
      lead={attachment && t(($) => $.attachments.removeLead, { name: attachment.name })}
      submit={t(($) => $.attachments.remove)}
      danger
      busy={removing.isPending}
      problem={removing.error ? asProblem(removing.error) : null}
      onSubmit={() =>
        attachment &&
        removing.mutate(attachment, {
          onSuccess: () => {
            onRemoved(attachment);
            queryClient.setQueryData(
              attachmentsQuery(accountId).queryKey,
              (list: AttachmentList | undefined) =>
                list && { ...list, items: list.items.filter(({ id }) => id !== attachment.id) },
            );
            close();
            notify(t(($) => $.attachments.removed, { name: attachment.name }));
            forgetLists(queryClient, accountId);
          },
        })
      }
    />
  );
}
