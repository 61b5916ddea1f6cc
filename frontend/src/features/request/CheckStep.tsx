import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '#/features/organisation/queries';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import { FIELDS, type FieldName, STEP_OF, type StepKey, type Values } from './form';
import css from './Request.module.css';

function useShown(values: Values): (field: FieldName) => string {
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const platforms = usePlatforms();
  return (field) => {
    switch (field) {
      case 'unitId': {
        const unit = units.find(({ id }) => id === values.unitId);
        return unit ? format.text(unit.name) : '';
      }
      case 'platform':
        return values.platform && platforms.nameOf(values.platform);
      case 'responsibleId':
        return values.responsible?.name ?? '';
      case 'updaterIds':
        return format.list(values.updaters.map(({ name }) => name));
      default:
        return values[field];
    }
  };
}

/** Everything once more before it is sent, with a way back to each part. */
export function CheckStep({ values, onChange }: { values: Values; onChange: (step: StepKey) => void }) {
  const { t } = useTranslation();
  const shown = useShown(values);
  return (
    <>
      {(['why', 'account', 'people'] as const).map((step) => (
        <section key={step} className={css.part} aria-labelledby={`part-${step}`}>
          <div className={css.partHead}>
            <h3 id={`part-${step}`}>{t(($) => $.request.steps[step])}</h3>
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={t(($) => $.request.change, { step: t(($) => $.request.steps[step]) })}
              onClick={() => onChange(step)}
            >
              {t(($) => $.request.changeShort)}
            </Button>
          </div>
          <FactList
            facts={FIELDS.filter((field) => STEP_OF[field] === step).map((field) => ({
              label: t(($) => $.request.field[field]),
              value: shown(field) || <em className={css.missing}>{t(($) => $.request.missing)}</em>,
            }))}
          />
        </section>
      ))}
    </>
  );
}
