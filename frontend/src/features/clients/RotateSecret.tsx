import { useState } from 'react';
import type { ApiClient, Schemas } from '#/api/types';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { FormDialog } from '#/ui/FormDialog';
import { ExpiryField, inAYear } from './ExpiryField';
import { clientCommands, useClientCommand } from './queries';

type RotateSecretProps = {
  client: ApiClient;
  onClose: () => void;
  onIssued: (issued: Schemas['ClientWithSecret']) => void;
};

export function RotateSecret({ client, onClose, onIssued }: RotateSecretProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const [expiresOn, setExpiresOn] = useState(inAYear(useMe().today));
  const rotating = useClientCommand(() => clientCommands.rotate(client, { expiresOn }));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.clients.rotate.title, { name: client.name })}
      lead={t(($) => $.clients.rotate.lead)}
      submit={t(($) => $.clients.rotate.submit)}
      busy={rotating.isPending}
      problem={rotating.problem}
      onSubmit={() => rotating.mutate(undefined, { onSuccess: onIssued })}
    >
      <ExpiryField
        value={expiresOn}
        onChange={setExpiresOn}
        errors={rotating.problem?.at('/expiresOn').slice(0, 1).map(fieldText)}
      />
    </FormDialog>
  );
}
