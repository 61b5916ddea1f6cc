import { useTranslation } from '#/i18n';
import { TextField } from '#/ui/fields';
import { Fieldset } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import type { FormState, Words } from './fieldsOf';

/** Under what name each updater acts, where the rules let them (LSK-alias); empty is their own. */
export function AliasFields({ draft, words }: { draft: FormState; words: Words }) {
  const { t } = useTranslation();
  const { updaters, aliases } = draft.values;
  if (updaters.length === 0) return null;
  return (
    <Fieldset id={words.id} tabIndex={-1}>
      <Fieldset.Legend>{words.label}</Fieldset.Legend>
      <Fieldset.Description>{words.hint}</Fieldset.Description>
      <div className={layout.stack}>
        {updaters.map(({ id, name }, index) => (
          <TextField
            key={id}
            id={`alias-${id}`}
            label={t(($) => $.request.people.aliasOf, { name })}
            value={aliases[id] ?? ''}
            maxLength={100}
            errors={index === 0 ? words.errors : undefined}
            onChange={(alias) => draft.change({ aliases: { ...aliases, [id]: alias } }, 'aliases')}
          />
        ))}
      </div>
    </Fieldset>
  );
}
