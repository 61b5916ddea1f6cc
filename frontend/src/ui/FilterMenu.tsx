import { ChevronDownIcon } from '@navikt/aksel-icons';
import css from './FilterMenu.module.css';
import { Button, Checkbox, Fieldset, Popover, Radio } from './kit';

export type Option<Value extends string> = { value: Value; label: string };

type FilterMenuProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** One choice at most; its first option then stands for "all". */
  single?: boolean;
};

/** A filter as a button that says what it is set to; the choices apply at once. */
export function FilterMenu<Value extends string>({ label, options, chosen, onChange, single }: FilterMenuProps<Value>) {
  const names = options.filter(({ value }) => value !== '' && chosen.includes(value)).map((option) => option.label);
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  const summary = names.length === 0 ? label : names.length === 1 ? names[0] : `${label} (${names.length})`;
  return (
    <Popover.TriggerContext>
      <Popover.Trigger
        variant="secondary"
        data-color="neutral"
        className={css.trigger}
        data-active={names.length > 0 || undefined}
        aria-label={names.length > 0 ? `${label}: ${names.join(', ')}` : label}
      >
        {summary}
        <ChevronDownIcon aria-hidden />
      </Popover.Trigger>
      <Popover placement="bottom-start" className={`ds-popover ${css.panel}`} aria-label={label} role="group">
        <Fieldset>
          <Fieldset.Legend>{label}</Fieldset.Legend>
          {options.map(({ value, label: text }) =>
            single ? (
              <Radio
                key={value}
                name={label}
                label={text}
                value={value}
                checked={value === '' ? chosen.length === 0 : chosen.includes(value)}
                onChange={() => onChange(value === '' ? [] : [value])}
              />
            ) : (
              <Checkbox
                key={value}
                label={text}
                value={value}
                checked={chosen.includes(value)}
                onChange={() => toggle(value)}
              />
            ),
          )}
        </Fieldset>
      </Popover>
    </Popover.TriggerContext>
  );
}

type ToggleFilterProps = { label: string; on: boolean; onChange: (on: boolean) => void };

export function ToggleFilter({ label, on, onChange }: ToggleFilterProps) {
  return (
    <Button
      variant="secondary"
      data-color="neutral"
      className={css.trigger}
      data-active={on || undefined}
      aria-pressed={on}
      onClick={() => onChange(!on)}
    >
      {label}
    </Button>
  );
}
