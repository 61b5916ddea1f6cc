import type { WebPage } from '#/api/types';
import { shownAddress } from '#/features/accounts/address';
import { useKeeping } from '#/features/administration/useKeeping';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { notify } from '#/ui/notices';
import { webPageCommands } from './queries';

export function RemoveWebPage({ page, onClose }: { page: WebPage; onClose: () => void }) {
  const { t } = useTranslation();
  const keeping = useKeeping(webPageCommands.remove);
  const removed = () => {
    onClose();
    notify(t(($) => $.webPages.remove.done));
  };
  return (
    <FormDialog
      open
      danger
      onClose={onClose}
      title={t(($) => $.webPages.remove.title)}
      lead={t(($) => $.webPages.remove.lead, { count: page.accounts.length, page: shownAddress(page.url) })}
      submit={t(($) => $.webPages.remove.button)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={() => keeping.mutate(page, { onSuccess: removed })}
    />
  );
}
