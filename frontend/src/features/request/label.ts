import { useTranslation } from '#/i18n';
import { speaks } from './asked';
import { answerIn, type FieldName, type Values } from './form';

/** What a field is called: what others keep is no account of ours, and is asked about in other words. */
export function useLabel(kind: Values['kind']) {
  const { t } = useTranslation();
  return (field: FieldName): string => {
    const answer = answerIn(field);
    if (answer) return t(($) => $.question[answer].label);
    const name = field as Exclude<FieldName, `answers.${string}`>;
    if (!speaks(kind)) {
      switch (name) {
        case 'purpose':
        case 'unitId':
        case 'name':
        case 'plannedAddress':
        case 'updaterIds':
          return t(($) => $.request.others[name]);
      }
    }
    return t(($) => $.request.field[name]);
  };
}
