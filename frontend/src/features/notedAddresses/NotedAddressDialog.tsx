import { useState } from 'react';
import type { NotedAddress, Schemas } from '#/api/types';
import { useKeeping } from '#/features/administration/useKeeping';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { RadioField, TextArea, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { useBegunFrom } from '#/ui/useBegunFrom';
import { notedAddressCommands } from './queries';

type Kind = Schemas['NotedAddressKind'];

/** A new note, or one that is corrected; saved as it stands it is confirmed as of today. */
export function NotedAddressDialog({ note, onClose }: { note?: NotedAddress; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const [kind, setKind] = useState<Kind>(note?.kind ?? 'NOT_OURS');
  const [address, setAddress] = useState(note?.address ?? '');
  const [sinceOn, setSinceOn] = useState(note?.sinceOn ?? today);
  const [reason, setReason] = useState(note?.reason ?? '');
  const [done, setDone] = useState(note?.done ?? '');
  const keeping = useKeeping((body: Schemas['NotedAddressRequest']) =>
    begun ? notedAddressCommands.change(begun, body) : notedAddressCommands.add(body),
  );
  const begun: NotedAddress | undefined = useBegunFrom(note, true, keeping.problem);
  const save = () =>
    keeping.mutate(
      { kind, address: address.trim(), sinceOn, reason: reason.trim(), ...(done.trim() && { done: done.trim() }) },
      {
        onSuccess: () => {
          onClose();
          notify(t(($) => $.notedAddresses.saved));
        },
      },
    );
  return (
    <FormDialog
      open
      onClose={onClose}
      title={note ? t(($) => $.notedAddresses.changeTitle) : t(($) => $.notedAddresses.add)}
      lead={t(($) => $.notedAddresses.public)}
      submit={t(($) => $.common.save)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={save}
    >
      <RadioField
        id="noted-kind"
        label={t(($) => $.notedAddresses.kind)}
        value={kind}
        onChange={setKind}
        options={(['NOT_OURS', 'RESERVED'] as const).map((value) => ({
          value,
          label: t(($) => $.notedAddresses.kinds[value]),
        }))}
        errors={keeping.faults('/kind')}
      />
      <TextField
        id="noted-address"
        inputMode="url"
        label={t(($) => $.notedAddresses.address)}
        hint={t(($) => $.notedAddresses.addressHint)}
        value={address}
        onChange={setAddress}
        errors={keeping.faults('/address')}
        maxLength={2048}
      />
      <TextField
        id="noted-since"
        type="date"
        short
        label={t(($) => $.notedAddresses.sinceOn)}
        value={sinceOn}
        onChange={setSinceOn}
        errors={keeping.faults('/sinceOn')}
      />
      <TextArea
        id="noted-reason"
        label={t(($) => $.notedAddresses.reason)}
        hint={t(($) => $.notedAddresses.reasonHint)}
        value={reason}
        onChange={setReason}
        errors={keeping.faults('/reason')}
        rows={3}
        maxLength={2000}
      />
      <TextArea
        id="noted-done"
        label={t(($) => $.notedAddresses.done)}
        hint={t(($) => $.notedAddresses.doneHint)}
        optional
        value={done}
        onChange={setDone}
        errors={keeping.faults('/done')}
        rows={3}
        maxLength={2000}
      />
    </FormDialog>
  );
}
