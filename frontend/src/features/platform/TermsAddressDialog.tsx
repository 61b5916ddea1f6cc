import { useState } from 'react';
import type { PlatformTerms } from '#/api/types';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { TextField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { commands, usePlatformCommand } from './commands';

export function TermsAddressDialog({ terms, onClose }: { terms: PlatformTerms; onClose: () => void }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState(terms.url ?? '');
  const moving = usePlatformCommand(() => commands.move(terms, url.trim()));
  const close = () => {
    onClose();
    notify(t(($) => $.platforms.saved));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.platforms.terms.moveTitle[terms.kind])}
      lead={t(($) => $.platforms.terms.moveLead)}
      submit={t(($) => $.common.save)}
      busy={moving.isPending}
      problem={moving.problem}
      onSubmit={() => moving.mutate(undefined, { onSuccess: close })}
    >
      <TextField
        id="terms-url"
        label={t(($) => $.platforms.terms.address)}
        type="url"
        inputMode="url"
        maxLength={2048}
        value={url}
        onChange={setUrl}
        errors={moving.faults('/url')}
      />
    </FormDialog>
  );
}
