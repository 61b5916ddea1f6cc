import { useTranslation } from '#/i18n';
import { TextField } from '#/ui/fields';
import { Fieldset, ValidationMessage } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { aliasFaults } from './aliases';
import { type FormState, useFaultText, type Words } from './fieldsOf';

/** Under what name each updater acts, where the rules let them (LSK-alias); empty is their own. */
export function AliasFields({ draft, words }: { draft: FormState; words: Words }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { updaters, aliases } = draft.values;
  if (updaters.length === 0) return null;
  const faults = aliasFaults(draft.values, draft.errors.aliases ?? []);
  return (
    <Fieldset id={words.id} tabIndex={-1}>
      <Fieldset.Legend>{words.label}</Fieldset.Legend>
      <Fieldset.Description>{words.hint}</Fieldset.Description>
      {faults.ofAll.map((error) => (
        <ValidationMessage key={error.code}>{faultText('aliases', error)}</ValidationMessage>
      ))}
      <div className={layout.stack}>
        {updaters.map(({ id, name }) => (
          <TextField
            key={id}
            id={`alias-${id}`}
            label={t(($) => $.request.people.aliasOf, { name })}
            value={aliases[id] ?? ''}
            maxLength={100}
            errors={faults.of(id).map((error) => faultText('aliases', error))}
            onChange={(alias) => draft.change({ aliases: { ...aliases, [id]: alias } }, 'aliases')}
          />
        ))}
      </div>
    </Fieldset>
  );
}
