import type { FieldError } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import type { FieldName, Values } from './form';
import type { Draft } from './useDraft';

/** What is wrong with a field; hours that are no number are named with an example. */
export function useFaultText() {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  return (field: FieldName, error: FieldError) =>
    field === 'weeklyHours' && error.code === 'type' ? t(($) => $.request.hoursNumber) : fieldText(error);
}

/** What the steps need to draw a field: its words, its value and what is wrong with it. */
export function useFields(draft: Draft) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const words = (field: FieldName) => ({
    id: field,
    label: t(($) => $.request.field[field]),
    errors: draft.errors[field]?.map((error) => faultText(field, error)),
  });
  return {
    words,
    text: (field: FieldName & keyof Values) => ({
      ...words(field),
      value: String(draft.values[field]),
      onChange: (value: string) => draft.change({ [field]: value }, field),
      onBlur: () => void draft.saveNow().catch(() => null),
    }),
  };
}

export type Fields = ReturnType<typeof useFields>;
