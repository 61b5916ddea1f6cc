import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '#/features/organisation/queries';
import { liveUnits, unitOptions } from '#/features/organisation/units';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { SelectField } from '#/ui/fields';

type UnitFieldProps = {
  id?: string;
  value: string;
  errors?: readonly string[] | undefined;
  onChange: (unitId: string) => void;
};

/** The unit that keeps a closed account, so that its name stays out of strangers' hands. */
export function UnitField({ id = 'custodian', value, errors, onChange }: UnitFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = liveUnits(useQuery(unitsQuery).data?.items ?? []);
  return (
    <SelectField
      id={id}
      label={t(($) => $.custody.unit)}
      hint={t(($) => $.custody.unitHint)}
      placeholder={t(($) => $.custody.chooseUnit)}
      options={unitOptions(units, ({ name }) => format.text(name))}
      value={value}
      errors={errors}
      onChange={onChange}
    />
  );
}
