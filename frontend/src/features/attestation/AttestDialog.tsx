import { useState } from 'react';
import { PageLink } from '#/features/account/PageLink';
import { megabytes } from '#/features/attachment/queries';
import { useTranslation } from '#/i18n';
import { useFormat, useToday } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { CheckboxField, FileField, TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { type Attestable, type AttestationList, type CheckKind, commands, type Seen, useAttestation } from './commands';

type AttestDialogProps = {
  accountId: string;
  attestable: Attestable;
  list: AttestationList;
  onClose: () => void;
};

/** What was seen on the page, on which day, with a picture of it. */
export function AttestDialog({ accountId, attestable: { page, checks }, list, onClose }: AttestDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fieldText } = useProblemText();
  const [check, setCheck] = useState<CheckKind[]>([]);
  const [seenOn, setSeenOn] = useState(useToday());
  const [picture, setPicture] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const attesting = useAttestation(accountId, (seen: Seen) => commands.attest(accountId, seen, list));
  const faults = (parameter: string) =>
    attesting.problem?.errors.filter((error) => error.parameter === parameter).map(fieldText);
  const ofPicture = attesting.problem?.errors
    .filter(({ parameter }) => parameter !== 'check' && parameter !== 'seenOn' && parameter !== 'page')
    .map(fieldText);
  const missing = (field: boolean, text: string) => (tried && field ? [text] : undefined);
  const send = () => {
    setTried(true);
    if (check.length === 0 || !picture) return;
    attesting.mutate(
      { page, check, seenOn, picture },
      {
        onSuccess: () => {
          onClose();
          notify(t(($) => $.attestation.sent));
        },
      },
    );
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.attestation.dialog.title)}
      lead={
        <>
          {t(($) => $.attestation.dialog.lead)} <PageLink page={page} />
        </>
      }
      submit={t(($) => $.attestation.dialog.submit)}
      busy={attesting.isPending}
      problem={attesting.problem}
      onSubmit={send}
    >
      <CheckboxField
        id="attestation-checks"
        label={t(($) => $.attestation.dialog.checks)}
        options={checks.map((value) => ({ value, label: t(($) => $.account.verification.check[value]) }))}
        chosen={check}
        onChange={setCheck}
        errors={
          missing(
            check.length === 0,
            t(($) => $.attestation.dialog.checksMissing),
          ) ?? faults('check')
        }
      />
      <TextField
        id="attestation-seen"
        type="date"
        short
        label={t(($) => $.attestation.dialog.seenOn)}
        hint={
          list.earliestSeenOn && t(($) => $.attestation.dialog.seenHint, { day: format.fullDay(list.earliestSeenOn) })
        }
        value={seenOn}
        onChange={setSeenOn}
        errors={faults('seenOn')}
      />
      <FileField
        id="attestation-picture"
        label={t(($) => $.attestation.dialog.picture)}
        button={t(($) => $.attestation.dialog.choose)}
        hint={t(($) => $.attestation.dialog.pictureHint, {
          megabytes: megabytes(list.maxBytes),
          endings: list.endings.join(', '),
        })}
        errors={
          missing(
            !picture,
            t(($) => $.attestation.dialog.pictureMissing),
          ) ?? ofPicture
        }
        accept={list.endings.join(',')}
        busy={attesting.isPending}
        onChoose={setPicture}
      />
      <p aria-live="polite">{picture && t(($) => $.attestation.dialog.chosen, { name: picture.name })}</p>
    </FormDialog>
  );
}
