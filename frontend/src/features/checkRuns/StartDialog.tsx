import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '#/api/types';
import { useKeeping } from '#/features/administration/useKeeping';
import { unitsQuery } from '#/features/organisation/queries';
import { liveUnits, unitOptions } from '#/features/organisation/units';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FormDialog } from '#/ui/FormDialog';
import { SelectField } from '#/ui/fields';
import { notify } from '#/ui/notices';
import { startCheckRun } from './queries';

/** Of whom, and off it goes. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = liveUnits(useQuery(unitsQuery).data?.items ?? []);
  const [unitId, setUnitId] = useState('');
  const keeping = useKeeping((body: Schemas['CheckRunRequest']) => startCheckRun(body));
  const started = () => {
    onClose();
    notify(t(($) => $.checkRuns.started));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(($) => $.checkRuns.start)}
      lead={t(($) => $.checkRuns.startLead)}
      submit={t(($) => $.checkRuns.startNow)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={() => keeping.mutate(unitId ? { unitId } : {}, { onSuccess: started })}
    >
      <SelectField
        id="check-run-unit"
        label={t(($) => $.checkRuns.whose)}
        placeholder={t(($) => $.checkRuns.all)}
        value={unitId}
        onChange={setUnitId}
        options={unitOptions(units, (unit) => format.text(unit.name))}
        errors={keeping.faults('/unitId')}
      />
    </FormDialog>
  );
}
