import type { Problem } from '#/api/problem';
import type { Unit } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FormDialog } from '#/ui/FormDialog';
import { notify } from '#/ui/notices';
import css from './Administration.module.css';
import { commands } from './commands';
import { useKeeping } from './useKeeping';

const LEFT = ['accounts', 'requests', 'steps', 'units', 'people'] as const;

/** What is left in the unit, each with its number; what there is none of is left out. */
function Left({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  return (
    <ul className={css.left}>
      {LEFT.filter((what) => Number(problem.params[what]) > 0).map((what) => (
        <li key={what}>{t(($) => $.administration.units.left[what], { count: Number(problem.params[what]) })}</li>
      ))}
    </ul>
  );
}

export function ArchiveUnitDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = format.text(unit.name);
  const keeping = useKeeping(() => commands.archiveUnit(unit));
  const { problem } = keeping;
  return (
    <FormDialog
      open
      danger
      onClose={onClose}
      title={t(($) => $.administration.units.archive.title, { name })}
      lead={t(($) => $.administration.units.archive.lead)}
      submit={t(($) => $.administration.units.act.archive)}
      busy={keeping.isPending}
      problem={problem}
      onSubmit={() =>
        keeping.mutate(undefined, {
          onSuccess: () => {
            onClose();
            notify(t(($) => $.administration.units.archive.done, { name }));
          },
        })
      }
    >
      {problem?.slug === 'unit-in-use' && <Left problem={problem} />}
    </FormDialog>
  );
}
