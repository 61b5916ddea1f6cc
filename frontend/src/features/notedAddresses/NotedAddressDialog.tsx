import { useState } from 'react';
import type { NotedAddress, Schemas } from '#/api/types';
import { useKeeping } from '#/features/administration/useKeeping';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { useBegunFrom } from '#/ui/useBegunFrom';
import { DoneField, KindField, ReasonField } from './NoteFields';
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
      <KindField id="noted-kind" value={kind} onChange={setKind} faults={keeping.faults} />
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
      <ReasonField
        id="noted-reason"
        label={t(($) => $.notedAddresses.reason)}
        value={reason}
        onChange={setReason}
        faults={keeping.faults}
      />
      <DoneField id="noted-done" value={done} onChange={setDone} faults={keeping.faults} />
    </FormDialog>
  );
}
