import type { PolicyDocument } from '#/api/types';
import { useTranslation } from '#/i18n';
import { TextField } from '#/ui/fields';
import { AliasFields } from './AliasFields';
import { speaks } from './asked';
import type { StepProps } from './fieldsOf';
import { PeoplePicker } from './PeoplePicker';

export function PeopleStep({ draft, fields, document }: StepProps & { document: PolicyDocument }) {
  const { t } = useTranslation();
  const { responsible, founder, updaters, deputies, kind } = draft.values;
  return fields.asked
    .filter(({ step }) => step === 'people')
    .map(({ field }) => {
      switch (field) {
        case 'responsibleId':
          return (
            <PeoplePicker
              key={field}
              {...fields.words(
                field,
                kind === 'EXPERT'
                  ? t(($) => $.request.hint.expert)
                  : speaks(kind) && t(($) => $.request.hint.responsibleId),
              )}
              chosen={responsible ? [responsible] : []}
              button={responsible ? t(($) => $.request.people.change) : t(($) => $.request.people.choose)}
              onChange={(people) => draft.change({ responsible: people.at(-1) ?? null }, field)}
            />
          );
        case 'founderId':
          return (
            <PeoplePicker
              key={field}
              {...fields.words(
                field,
                t(($) => $.request.hint.founderId),
              )}
              chosen={founder ? [founder] : []}
              button={founder ? t(($) => $.request.people.changeFounder) : t(($) => $.request.people.chooseFounder)}
              onChange={(people) => draft.change({ founder: people.at(-1) ?? null }, field)}
            />
          );
        case 'updaterIds':
          return (
            <PeoplePicker
              key={field}
              {...fields.words(
                field,
                kind === 'OWNED'
                  ? t(($) => $.request.hint.updaterIds, { count: document.minUpdaters })
                  : t(($) => $.request.hint.support),
              )}
              chosen={updaters}
              button={kind === 'OWNED' ? t(($) => $.request.people.add) : t(($) => $.request.people.addSupport)}
              onChange={(people) => draft.change({ updaters: people }, field)}
            />
          );
        case 'aliases':
          return (
            <AliasFields
              key={field}
              draft={draft}
              words={fields.words(
                field,
                t(($) => $.request.hint.aliases),
              )}
            />
          );
        case 'deputyIds':
          return (
            <PeoplePicker
              key={field}
              {...fields.words(
                field,
                t(($) => $.request.hint.deputyIds, { count: document.minDeputies }),
              )}
              chosen={deputies}
              button={t(($) => $.request.people.addDeputy)}
              onChange={(people) => draft.change({ deputies: people }, field)}
            />
          );
        case 'weeklyHours':
          return (
            <TextField
              key={field}
              {...fields.text(
                field,
                t(($) => $.request.hint.weeklyHours),
              )}
              inputMode="decimal"
              short
            />
          );
        default:
          return null;
      }
    });
}
