import { InformationSquareIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FieldError } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import type { Asked } from './asked';
import { type FieldName, fieldOf, type TextName } from './form';
import { useLabel } from './label';
import css from './Request.module.css';
import type { Draft } from './useDraft';

/** What is wrong with a field; hours and days that are no number are named with an example. */
export function useFaultText() {
  const { t } = useTranslation();
  const { cited, fieldText } = useProblemText();
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  return (field: FieldName, error: FieldError) => {
    if (error.code === 'platform-of-other-unit') {
      const unit = units.find(({ id }) => id === error.params?.unitId);
      if (unit)
        return cited(
          error,
          t(($) => $.request.platform.ofUnit, { unit: format.text(unit.name) }),
        );
    }
    if (error.code !== 'type') return fieldText(error);
    if (field === 'weeklyHours') return t(($) => $.request.hoursNumber);
    return field === 'checkDays' ? t(($) => $.request.daysNumber) : fieldText(error);
  };
}

/** Where the guideline asks for it: a number stands after "section", a heading stands by itself. */
export function useBasis() {
  const { t } = useTranslation();
  return (section: string) =>
    /^\d/.test(section)
      ? t(($) => $.request.basis.section, { section })
      : t(($) => $.request.basis.heading, { section });
}

/** What a form works on, whether it stores itself or not. */
export type FormState = Pick<Draft, 'values' | 'errors' | 'change' | 'saveNow'>;

/** What the steps need to draw a field: its words, its value and what is wrong with it. */
export function useFields(draft: FormState, asked: readonly Asked[], hints: readonly FieldError[] = []) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const label = useLabel(draft.values.kind);
  const basis = useBasis();
  const { fieldText } = useProblemText();
  const hinted = (hint: ReactNode, section: string | undefined, notices: readonly string[]) =>
    (hint || section || notices.length > 0) && (
      <>
        {hint}
        {section && <span className={css.basis}>{basis(section)}</span>}
        {notices.map((notice) => (
          <span key={notice} className={css.notice}>
            <InformationSquareIcon aria-hidden /> {notice}
          </span>
        ))}
      </>
    );
  const words = (field: FieldName, hint?: ReactNode) => {
    const { need, section } = asked.find((one) => one.field === field) ?? {};
    return {
      id: field,
      label: label(field),
      hint: hinted(hint, section, hints.filter((one) => fieldOf(one) === field).map(fieldText)),
      mark: need && t(($) => $.request.need[need]),
      errors: draft.errors[field]?.map((error) => faultText(field, error)),
    };
  };
  const save = () => void draft.saveNow().catch(() => null);
  return {
    asked,
    words,
    text: (field: TextName, hint?: ReactNode) => ({
      ...words(field, hint),
      value: draft.values[field],
      onChange: (value: string) => draft.change({ [field]: value }, field),
      onBlur: save,
    }),
    save,
  };
}

export type Fields = ReturnType<typeof useFields>;
export type Words = ReturnType<Fields['words']>;
export type StepProps = { draft: FormState; fields: Fields };
