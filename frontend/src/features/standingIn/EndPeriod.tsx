import { useKeeping } from '#/features/administration/useKeeping';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { notify } from '#/ui/notices';
import { usePeriodWords } from './PeriodList';
import { type StandingIn, standingInCommands } from './queries';

export function EndPeriod({ period, onClose }: { period: StandingIn; onClose: () => void }) {
  const { t } = useTranslation();
  const days = usePeriodWords()(period.fromOn, period.toOn);
  const ending = useKeeping(standingInCommands.end);
  const ended = () => {
    onClose();
    notify(t(($) => $.standingIn.end.done));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.standingIn.end.title)}
      lead={t(($) => $.standingIn.end.lead, { standIn: period.standIn.name, absent: period.absent.name, days })}
      submit={t(($) => $.standingIn.end.submit)}
      danger
      busy={ending.isPending}
      problem={ending.problem}
      onSubmit={() => ending.mutate(period, { onSuccess: ended })}
    />
  );
}
