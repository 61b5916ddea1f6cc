import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { TextField } from '#/ui/fields';

/** Years on from a day, as 2027-11-21; what no calendar has (29 February) the server will say. */
const yearsOn = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** What is offered first: a year is long enough to be no nuisance. */
export const inAYear = (today: string) => yearsOn(today, 1).replace(/02-29$/, '02-28');

type ExpiryFieldProps = { value: string; onChange: (day: string) => void; errors: readonly string[] | undefined };

export function ExpiryField({ value, onChange, errors }: ExpiryFieldProps) {
  const { t } = useTranslation();
  const { today } = useMe();
  return (
    <TextField
      id="client-expires-on"
      type="date"
      short
      min={today}
      max={yearsOn(today, 2)}
      label={t(($) => $.clients.expiresOn)}
      hint={t(($) => $.clients.expiresOnHint)}
      value={value}
      onChange={onChange}
      errors={errors}
    />
  );
}
