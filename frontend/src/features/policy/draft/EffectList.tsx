import { Link } from '@tanstack/react-router';
import type { FieldError, Schemas } from '#/api/types';
import type { Messages } from '#/i18n';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import layout from '#/ui/layout.module.css';
import css from './Draft.module.css';

type FieldName = keyof Messages['policy']['draft']['effects']['field'];

export function useSummary() {
  const { t } = useTranslation();
  return ({ checked, affected }: Schemas['PolicyEffects']) => {
    if (checked === 0) return t(($) => $.policy.draft.effects.noAccounts);
    return affected === 0
      ? t(($) => $.policy.draft.effects.none, { count: checked })
      : t(($) => $.policy.draft.effects.some, { count: affected });
  };
}

/** Which accounts would no longer meet the rules, and what each of them would lack. */
export function EffectList({ told }: { told: Schemas['PolicyEffects'] }) {
  const { t } = useTranslation();
  const summary = useSummary();
  return (
    <div className={css.effects}>
      <p>{summary(told)}</p>
      {told.affected > told.items.length && (
        <p className={layout.quiet}>{t(($) => $.policy.draft.effects.first, { count: told.items.length })}</p>
      )}
      {told.items.length > 0 && (
        <ul className={css.effects}>
          {told.items.map(({ accountId, name, errors }) => (
            <li key={accountId}>
              <Link to="/accounts/$accountId" params={{ accountId }} className="ds-link">
                {name || t(($) => $.accounts.unnamed)}
              </Link>
              <ul className={layout.quiet}>
                {errors.map((error) => (
                  <li key={`${error.pointer} ${error.code}`}>
                    <Lack error={error} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The field is named, as it isn't beside it. */
function Lack({ error }: { error: FieldError }) {
  const { t, i18n } = useTranslation();
  const { fieldText } = useProblemText();
  const field = error.pointer?.split('/').find((part) => i18n.exists(`policy.draft.effects.field.${part}`));
  const question = error.pointer?.split('/answers/')[1]?.replace(/[A-Z]/g, '_$&').toUpperCase();
  const name = field
    ? t(($) => $.policy.draft.effects.field[field as FieldName])
    : question && i18n.exists(`policy.question.${question}`)
      ? t(($) => $.policy.question[question as keyof Messages['policy']['question']])
      : t(($) => $.policy.draft.effects.other);
  return (
    <>
      {name}: {fieldText(error)}
    </>
  );
}
