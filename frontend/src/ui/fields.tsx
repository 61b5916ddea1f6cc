import type { ReactNode } from 'react';
import { useTranslation } from '#/i18n';
import type { Option } from './FilterMenu';
import css from './fields.module.css';
import { Button, Checkbox, Field, Fieldset, Input, Label, Radio, Select, Textarea, ValidationMessage } from './kit';

/** What every field has: an id, so that an error summary can lead to it, a label, a hint and the errors beside it. */
export type FieldProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
  optional?: boolean;
  /** How strongly it is asked for, where a form says so of each field. */
  mark?: string | undefined;
};

type MarkProps = { optional?: boolean | undefined; mark?: string | undefined };

export function Mark({ optional, mark }: MarkProps) {
  const { t } = useTranslation();
  const word = optional ? t(($) => $.common.optional) : mark;
  // A blank and no margin: on a narrow screen it stands at the beginning of the next line.
  return word && <span className={css.optional}> ({word})</span>;
}

function Frame({ label, hint, errors = [], optional, mark, children }: FieldProps & { children: ReactNode }) {
  return (
    <Field>
      <Label>
        {label}
        <Mark optional={optional} mark={mark} />
      </Label>
      {hint && <Field.Description>{hint}</Field.Description>}
      {children}
      {errors.map((error) => (
        <ValidationMessage key={error}>{error}</ValidationMessage>
      ))}
    </Field>
  );
}

const invalid = (errors: readonly string[] | undefined) => (errors?.length ? true : undefined);

type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'date' | 'number';
  autoComplete?: string;
  inputMode?: 'decimal' | 'url' | 'email';
  maxLength?: number;
  min?: string | undefined;
  max?: string | undefined;
  short?: boolean;
  required?: boolean;
  /** Offered while typing; anything else can still be typed. */
  suggestions?: readonly Option<string>[];
  onBlur?: () => void;
};

export function TextField({ value, onChange, type = 'text', short, ...props }: TextFieldProps) {
  const { id, label, hint, errors, optional, mark, suggestions, ...input } = props;
  const list = suggestions && `${id}-suggestions`;
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} optional={optional ?? false} mark={mark}>
      <Input
        {...input}
        id={id}
        type={type}
        value={value}
        list={list}
        className={short ? css.short : undefined}
        aria-invalid={invalid(errors)}
        onChange={(event) => onChange(event.target.value)}
      />
      {list && (
        <datalist id={list}>
          {suggestions.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </datalist>
      )}
    </Frame>
  );
}

type TextAreaProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
  onBlur?: () => void;
};

export function TextArea({ value, onChange, rows = 4, ...props }: TextAreaProps) {
  const { id, label, hint, errors, optional, mark, ...area } = props;
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} optional={optional ?? false} mark={mark}>
      <Textarea
        {...area}
        id={id}
        rows={rows}
        value={value}
        aria-invalid={invalid(errors)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  );
}

type SelectFieldProps<Value extends string> = FieldProps & {
  value: Value | '';
  onChange: (value: Value | '') => void;
  options: readonly Option<Value>[];
  /** What an empty choice says. */
  placeholder: string;
  onBlur?: () => void;
};

export function SelectField<Value extends string>({ value, onChange, ...props }: SelectFieldProps<Value>) {
  const { id, label, hint, errors, optional, mark, options, placeholder, onBlur } = props;
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} optional={optional ?? false} mark={mark}>
      <Select
        id={id}
        value={value}
        aria-invalid={invalid(errors)}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value as Value | '')}
      >
        <Select.Option value="">{placeholder}</Select.Option>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
    </Frame>
  );
}

type CheckFieldProps = {
  id: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  errors?: readonly string[] | undefined;
};

/** A yes that has to be said, with its label as the sentence. */
export function CheckField({ id, label, checked, onChange, errors }: CheckFieldProps) {
  return (
    <Checkbox
      id={id}
      value={id}
      label={label}
      checked={checked}
      error={errors?.length ? errors.join(' ') : undefined}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

export type Choice<Value extends string> = Option<Value> & { description?: string };

type ChoiceProps<Value extends string> = FieldProps & { options: readonly Choice<Value>[] };

/** Choices under one question; an error summary leads to the first of them. */
function Choices({ label, hint, errors = [], optional, mark, children }: FieldProps & { children: ReactNode }) {
  return (
    <Fieldset>
      <Fieldset.Legend>
        {label}
        <Mark optional={optional} mark={mark} />
      </Fieldset.Legend>
      {hint && <Fieldset.Description>{hint}</Fieldset.Description>}
      {children}
      {errors.map((error) => (
        <ValidationMessage key={error}>{error}</ValidationMessage>
      ))}
    </Fieldset>
  );
}

type RadioFieldProps<Value extends string> = ChoiceProps<Value> & {
  value: Value | null;
  onChange: (value: Value) => void;
};

export function RadioField<Value extends string>({ options, value, onChange, ...words }: RadioFieldProps<Value>) {
  return (
    <Choices {...words}>
      {options.map((option, index) => (
        <Radio
          key={option.value}
          {...(index === 0 && { id: words.id })}
          name={words.id}
          label={option.label}
          description={option.description}
          value={option.value}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
      ))}
    </Choices>
  );
}

type CheckboxFieldProps<Value extends string> = ChoiceProps<Value> & {
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

export function CheckboxField<Value extends string>({
  options,
  chosen,
  onChange,
  ...words
}: CheckboxFieldProps<Value>) {
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <Choices {...words}>
      {options.map((option, index) => (
        <Checkbox
          key={option.value}
          {...(index === 0 && { id: words.id })}
          label={option.label}
          description={option.description}
          value={option.value}
          checked={chosen.includes(option.value)}
          onChange={() => toggle(option.value)}
        />
      ))}
    </Choices>
  );
}

type FileFieldProps = FieldProps & {
  /** On the button; the browser's own speaks the browser's language. */
  button: string;
  /** Endings that the browser's own window offers; what else is chosen is told by the server. */
  accept: string;
  busy: boolean;
  onChoose: (file: File) => void;
};

/** The browser's own choice of one file; afterwards it is empty again, so that the same can be chosen once more. */
export function FileField({ accept, busy, button, onChoose, ...props }: FileFieldProps) {
  const { id, label, hint, errors, optional } = props;
  return (
    <Frame id={id} label={label} hint={hint} errors={errors} optional={optional ?? false}>
      <Input
        id={id}
        type="file"
        className={css.file}
        accept={accept}
        aria-invalid={invalid(errors)}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Not disabled meanwhile: the keyboard's place would be lost.
          if (file && !busy) onChoose(file);
          target.value = '';
        }}
      />
      <Button asChild variant="secondary" className={css.choose} aria-disabled={busy || undefined}>
        <label htmlFor={id}>{button}</label>
      </Button>
    </Frame>
  );
}
