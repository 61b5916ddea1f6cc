import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '#/api/client';
import { unwrap } from '#/api/problem';
import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { SelectField } from '#/ui/fields';

const reasonsQuery = queryOptions({
  queryKey: ['reasons'],
  queryFn: () => unwrap(api.GET('/api/v1/reasons')),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The catalogue's words for a key; nothing where the own words say it all. */
export function useReasonName() {
  const format = useFormat();
  const reasons = useQuery(reasonsQuery).data?.items ?? [];
  return (key: string | undefined) => {
    const reason = key === 'OTHER' ? undefined : reasons.find((known) => known.key === key);
    return reason && format.text(reason.name);
  };
}

type ReasonFieldProps = {
  id: string;
  act: Schemas['ReasonAct'];
  /** What holds where none is chosen. */
  hint?: string;
  value: string;
  onChange: (key: string) => void;
  errors?: readonly string[] | undefined;
};

/** A reason of the catalogue; own words stand beside it. */
export function ReasonField({ id, act, hint, value, onChange, errors }: ReasonFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasons = (useQuery(reasonsQuery).data?.items ?? []).filter(({ acts }) => acts.includes(act));
  return (
    <SelectField
      id={id}
      label={t(($) => $.account.decision.reason)}
      hint={hint}
      placeholder={t(($) => $.account.decision.chooseReason)}
      options={reasons.map(({ key, name }) => ({ value: key, label: format.text(name) }))}
      value={value}
      errors={errors}
      optional
      onChange={onChange}
    />
  );
}
