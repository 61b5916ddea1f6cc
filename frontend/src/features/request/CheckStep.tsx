import { useQuery } from '@tanstack/react-query';
import type { PolicyDocument } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import type { Asking } from './asking';
import { answerIn, type FieldName, type StepKey, type Values } from './form';
import { useLabel } from './label';
import css from './Request.module.css';

function useShown(values: Values, rules: PolicyDocument): (field: FieldName) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const platforms = usePlatforms();
  const unitName = (id: string) => {
    const unit = units.find((one) => one.id === id);
    return unit ? format.text(unit.name) : '';
  };
  const choice = (choices: PolicyDocument['goals'], key: string) => {
    const chosen = choices.find((one) => one.key === key);
    return chosen ? format.text(chosen.name) : '';
  };
  const day = (value: string) => value && format.fullDay(value);
  const yesNo = (value: boolean) => (value ? t(($) => $.request.yes) : t(($) => $.request.no));
  const names = (people: Values['updaters']) => format.list(people.map(({ name }) => name));
  return (field) => {
    const answer = answerIn(field);
    if (answer) return values.answers[answer] ?? '';
    switch (field) {
      case 'kind':
        return t(($) => $.enums.channelKind[values.kind]);
      case 'aliases':
        return format.list(values.updaters.map(({ id }) => values.aliases[id] ?? '').filter(Boolean));
      case 'unitId':
        return unitName(values.unitId);
      case 'decidingUnitId':
        return values.decidingUnitId ? unitName(values.decidingUnitId) : t(($) => $.request.sameUnit);
      case 'purposeKey':
        return choice(rules.purposes, values.purposeKey);
      case 'goalKey':
        return choice(rules.goals, values.goalKey);
      case 'platform':
        return values.platform && platforms.nameOf(values.platform);
      case 'fixedTerm':
        return values.fixedTerm ? t(($) => $.request.term.fixedTerm) : t(($) => $.request.term.permanent);
      case 'accountForm':
        return values.accountForm ? t(($) => $.enums.accountForm[values.accountForm || 'ACCOUNT']) : '';
      case 'endsOn':
      case 'reviewOn':
        return day(values[field]);
      case 'visibility':
        return t(($) => $.enums.visibility[values.visibility]);
      case 'languages':
        return format.list(values.languages.map((code) => format.language(code)));
      case 'clientWork':
        return values.clientWork === null ? '' : yesNo(values.clientWork);
      case 'unattended':
        return yesNo(!values.unattended);
      case 'pilot':
        return yesNo(values.pilot);
      case 'responsibleId':
        return values.responsible?.name ?? '';
      case 'founderId':
        return values.founder?.name ?? '';
      case 'updaterIds':
        return names(values.updaters);
      case 'deputyIds':
        return names(values.deputies);
      default:
        return values[field as Exclude<typeof field, `answers.${string}`>];
    }
  };
}

type CheckStepProps = { values: Values; asking: Asking; rules: PolicyDocument; onChange: (step: StepKey) => void };

/** Everything once more before it is sent, with a way back to each part. */
export function CheckStep({ values, asking, rules, onChange }: CheckStepProps) {
  const { t } = useTranslation();
  const shown = useShown(values, rules);
  const label = useLabel(values.kind);
  const { asked, steps } = asking;
  return (
    <>
      {steps
        .filter((step) => asked.some((one) => one.step === step))
        .map((step) => (
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
              facts={asked
                .filter((one) => one.step === step)
                .map(({ field }) => ({
                  label: label(field),
                  value: shown(field) || <em className={css.missing}>{t(($) => $.request.missing)}</em>,
                }))}
            />
          </section>
        ))}
    </>
  );
}
