import { useState } from 'react';
import type { NotedAddress } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useKeeping } from '#/features/administration/useKeeping';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { TextArea } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { notedAddressCommands } from './queries';

export function EndNotedAddress({ note, onClose }: { note: NotedAddress; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const keeping = useKeeping((why: string) => notedAddressCommands.end(note, why));
  const ended = () => {
    onClose();
    notify(t(($) => $.notedAddresses.end.done));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.notedAddresses.end.title)}
      lead={t(($) => $.notedAddresses.end.lead, { address: shownAddress(note.address) })}
      submit={t(($) => $.notedAddresses.end.button)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={() => keeping.mutate(reason.trim(), { onSuccess: ended })}
    >
      <TextArea
        id="noted-end-reason"
        label={t(($) => $.notedAddresses.end.reason)}
        value={reason}
        onChange={setReason}
        errors={keeping.faults('/reason')}
        rows={3}
        maxLength={2000}
      />
    </FormDialog>
  );
}
