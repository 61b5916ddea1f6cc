import { useState } from 'react';
import type { Language, Text } from '#/api/types';
import { LANGUAGES, useTranslation } from '#/i18n';
import type { Option } from '#/ui/FilterMenu';
import { SelectField, TextField } from '#/ui/fields';
import { Checkbox, Fieldset, Radio, ValidationMessage } from '#/ui/kit';
import css from './Draft.module.css';
import { numberOf } from './editing';
import { useEditor } from './editor';

type Named = { pointer: string; label: string; hint?: string };

type NumberFieldProps = Named & { value: number | undefined; onChange: (value: number | undefined) => void };

/** Keeps what is typed as long as it means the value, so that a comma or a space doesn't jump away. */
export function NumberField({ pointer, label, hint, value, onChange }: NumberFieldProps) {
  const { errorsAt } = useEditor();
  const [typed, setTyped] = useState('');
  const shown = Object.is(numberOf(typed), value)
    ? typed
    : value === undefined
      ? ''
      : String(value).replace('NaN', typed);
  return (
    <TextField
      id={pointer}
      label={label}
      hint={hint}
      short
      inputMode="decimal"
      maxLength={8}
      errors={errorsAt(pointer)}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(numberOf(text));
      }}
    />
  );
}

type ChoiceFieldProps<Value extends string> = Named & {
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
};

/** One of a few sentences. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { pointer, label, hint, value, options, onChange } = props;
  const { errorsAt } = useEditor();
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {hint && <Fieldset.Description>{hint}</Fieldset.Description>}
      {options.map((option, index) => (
        <Radio
          key={option.value}
          id={index === 0 ? pointer : `${pointer}-${option.value}`}
          name={pointer}
          value={option.value}
          label={option.label}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
      ))}
      {errorsAt(pointer).map((error) => (
        <ValidationMessage key={error}>{error}</ValidationMessage>
      ))}
    </Fieldset>
  );
}

type FlagFieldProps = { pointer: string; label: string; value: boolean; onChange: (value: boolean) => void };

export function FlagField({ pointer, label, value, onChange }: FlagFieldProps) {
  return <Checkbox id={pointer} label={label} checked={value} onChange={(event) => onChange(event.target.checked)} />;
}

type PickFieldProps<Value extends string> = Named & {
  value: Value | undefined;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
  /** What an empty choice says, where one may be made. */
  none?: string;
  onNone?: () => void;
};

/** One of many. */
export function PickField<Value extends string>(props: PickFieldProps<Value>) {
  const { pointer, label, hint, value, options, onChange, none, onNone } = props;
  const { t } = useTranslation();
  const { errorsAt } = useEditor();
  return (
    <SelectField
      id={pointer}
      label={label}
      hint={hint}
      errors={errorsAt(pointer)}
      value={value ?? ''}
      options={options}
      placeholder={none ?? t(($) => $.policy.compare.choose)}
      onChange={(chosen) => (chosen === '' ? onNone?.() : onChange(chosen))}
    />
  );
}

type WordsFieldProps = Named & {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  max?: number;
};

/** Free words; nothing typed is nothing told. */
export function WordsField({ pointer, label, hint, value, onChange, max = 200 }: WordsFieldProps) {
  const { errorsAt } = useEditor();
  return (
    <TextField
      id={pointer}
      label={label}
      hint={hint}
      maxLength={max}
      errors={errorsAt(pointer)}
      value={value ?? ''}
      onChange={(text) => onChange(text || undefined)}
    />
  );
}

export function DayField({ pointer, label, hint, value, onChange }: WordsFieldProps) {
  const { errorsAt } = useEditor();
  return (
    <TextField
      id={pointer}
      label={label}
      hint={hint}
      type="date"
      short
      errors={errorsAt(pointer)}
      value={value ?? ''}
      onChange={(day) => onChange(day || undefined)}
    />
  );
}

export const NO_TEXT: Text = { fi: '', sv: '', en: '' };

type TextsFieldProps = { pointer: string; label: string; value: Text; onChange: (value: Text) => void };

/** A name in the three languages in which people read it. */
export function TextsField({ pointer, label, value, onChange }: TextsFieldProps) {
  const { t } = useTranslation();
  const { errorsAt } = useEditor();
  const field = (language: Language) => ({
    id: `${pointer}/${language}`,
    label: t(($) => $.policy.draft.textIn, { name: label, language: t(($) => $.policy.draft.in[language]) }),
    errors: [...errorsAt(`${pointer}/${language}`), ...(language === 'fi' ? errorsAt(pointer) : [])],
    value: value[language],
    onChange: (text: string) => onChange({ ...value, [language]: text }),
  });
  return (
    <div className={css.languages}>
      {LANGUAGES.map((language) => (
        <TextField key={language} {...field(language)} maxLength={200} />
      ))}
    </div>
  );
}
