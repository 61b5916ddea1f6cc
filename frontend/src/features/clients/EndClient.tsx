import type { ApiClient } from '#/api/types';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { notify } from '#/ui/notices';
import { clientCommands, useClientCommand } from './queries';

export function EndClient({ client, onClose }: { client: ApiClient; onClose: () => void }) {
  const { t } = useTranslation();
  const ending = useClientCommand(() => clientCommands.end(client));
  const ended = () => {
    onClose();
    notify(t(($) => $.clients.end.done, { name: client.name }));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.clients.end.title, { name: client.name })}
      lead={t(($) => $.clients.end.lead)}
      submit={t(($) => $.clients.end.submit)}
      danger
      busy={ending.isPending}
      problem={ending.problem}
      onSubmit={() => ending.mutate(undefined, { onSuccess: ended })}
    />
  );
}
