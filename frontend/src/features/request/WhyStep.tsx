import { useQuery } from '@tanstack/react-query';
import type { PolicyDocument } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { liveUnits, unitOptions } from '#/features/organisation/units';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { RadioField, SelectField, TextArea } from '#/ui/fields';
import { speaks } from './asked';
import type { StepProps } from './fieldsOf';
import type { Values } from './form';

const KINDS: readonly Values['kind'][] = ['OWNED', 'EXPERT', 'MONITORED', 'PARTICIPATED', 'SERVICE'];

export function WhyStep({ draft, fields, document }: StepProps & { document: PolicyDocument }) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const { values } = draft;
  const withoutExperts = document.expertAccounts.mode === 'NOT_ALLOWED';
  const unitChoices = unitOptions(liveUnits(units), (unit) => format.text(unit.name));
  const choices = (list: PolicyDocument['purposes']) =>
    list.map(({ key, name }) => ({ value: key, label: format.text(name) }));
  return fields.asked
    .filter(({ step }) => step === 'why')
    .map(({ field }) => {
      switch (field) {
        case 'kind':
          return (
            <RadioField
              key={field}
              {...fields.words(field)}
              options={KINDS.filter((kind) => kind !== 'EXPERT' || !withoutExperts || values.kind === kind).map(
                (kind) => ({
                  value: kind,
                  label: t(($) => $.enums.channelKind[kind]),
                  description: t(($) => $.request.kind[kind]),
                }),
              )}
              value={values.kind}
              onChange={(kind) => draft.change({ kind }, field)}
            />
          );
        case 'purposeKey':
          return (
            <SelectField
              key={field}
              {...fields.words(field)}
              placeholder={t(($) => $.request.choose)}
              options={choices(document.purposes)}
              value={values.purposeKey}
              onChange={(purposeKey) => draft.change({ purposeKey }, field)}
            />
          );
        case 'goalKey':
          return (
            <SelectField
              key={field}
              {...fields.words(field)}
              placeholder={t(($) => $.request.choose)}
              options={choices(document.goals)}
              value={values.goalKey}
              onChange={(goalKey) => draft.change({ goalKey }, field)}
            />
          );
        case 'purpose':
          return (
            <TextArea
              key={field}
              {...fields.text(field, speaks(values.kind) && t(($) => $.request.hint.purpose))}
              maxLength={2000}
              rows={5}
            />
          );
        case 'audience':
          return (
            <TextArea
              key={field}
              {...fields.text(
                field,
                t(($) => $.request.hint.audience),
              )}
              maxLength={1000}
              rows={3}
            />
          );
        case 'unitId':
          return (
            <SelectField
              key={field}
              {...fields.words(
                field,
                t(($) => $.request.hint.unitId),
              )}
              placeholder={t(($) => $.request.choose)}
              options={unitChoices}
              value={values.unitId}
              onChange={(unitId) => draft.change({ unitId }, field)}
            />
          );
        case 'decidingUnitId':
          return (
            <SelectField
              key={field}
              {...fields.words(
                field,
                t(($) => $.request.hint.decidingUnitId),
              )}
              placeholder={t(($) => $.request.sameUnit)}
              options={unitChoices}
              value={values.decidingUnitId}
              onChange={(decidingUnitId) => draft.change({ decidingUnitId }, field)}
            />
          );
        case 'decidingGround':
          return <TextArea key={field} {...fields.text(field)} maxLength={1000} rows={3} />;
        default:
          return null;
      }
    });
}
