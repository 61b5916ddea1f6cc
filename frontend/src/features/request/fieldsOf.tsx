import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import type { FieldName, Values } from './form';
import type { Draft } from './useDraft';

/** What the steps need to draw a field: its words, its value and what is wrong with it. */
export function useFields(draft: Draft) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const words = (field: FieldName) => ({
    id: field,
    label: t(($) => $.request.field[field]),
    errors: draft.errors[field]?.map(fieldText),
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
