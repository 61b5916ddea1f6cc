import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '#/api/problem';
import type { AttachmentList } from '#/api/types';
import { forgetLists } from '#/features/accounts/commands';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FileField } from '#/ui/fields';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { addAttachment, megabytes } from './queries';

/** Where the keyboard goes on when the last file is gone. */
export const ADD_ATTACHMENT = 'attachment-add';

/** A file is added as soon as it is chosen; what was wrong with the last one stands beside the field. */
export function AddAttachment({ accountId, list }: { accountId: string; list: AttachmentList }) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const queryClient = useQueryClient();
  const adding = useMutation({
    mutationFn: (file: File) => addAttachment(accountId, file, list),
    onSuccess: ({ name }) => notify(t(($) => $.attachments.added, { name })),
    // Refused too: somebody may have sent the request meanwhile.
    onSettled: () => forgetLists(queryClient, accountId),
  });
  const problem = adding.error ? asProblem(adding.error) : null;
  return (
    <div>
      <FileField
        id={ADD_ATTACHMENT}
        label={t(($) => $.attachments.add)}
        button={t(($) => $.attachments.choose)}
        hint={t(($) => $.attachments.hint, {
          megabytes: megabytes(list.maxBytes),
          endings: list.endings.join(', '),
        })}
        errors={problem?.errors.map(fieldText)}
        accept={list.endings.join(',')}
        busy={adding.isPending}
        onChoose={(file) => adding.mutate(file)}
      />
      <p aria-live="polite" className={layout.quiet}>
        {adding.isPending && t(($) => $.attachments.adding, { name: adding.variables.name })}
      </p>
      {problem && problem.errors.length === 0 && <ProblemNotice problem={problem} />}
    </div>
  );
}
