import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Option } from './FilterMenu';
import filter from './FilterMenu.module.css';
import css from './FinderMenu.module.css';
import { Field, Input, Label, Popover } from './kit';

type FinderMenuProps = {
  label: string;
  searchLabel: string;
  anyLabel: string;
  noneLabel: string;
  /** The name of what is chosen, where something is. */
  chosen: string | undefined;
  words: string;
  onWords: (words: string) => void;
  options: readonly Option<string>[];
  onChoose: (value: string | undefined) => void;
};

/** A filter over more things than a list of checkboxes can hold: they are found by name. */
export function FinderMenu(props: FinderMenuProps) {
  const { label, searchLabel, anyLabel, noneLabel, chosen, words, onWords, options, onChoose } = props;
  const [open, setOpen] = useState(false);
  const choose = (value: string | undefined) => {
    setOpen(false);
    onChoose(value);
  };
  return (
    <Popover.TriggerContext>
      <Popover.Trigger
        variant="secondary"
        data-color="neutral"
        className={filter.trigger}
        data-active={chosen ? true : undefined}
        aria-label={chosen ? `${label}: ${chosen}` : label}
        aria-expanded={open}
      >
        {chosen ?? label}
        <ChevronDownIcon aria-hidden />
      </Popover.Trigger>
      <Popover
        open={open}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        placement="bottom-start"
        className={`ds-popover ${filter.panel}`}
        aria-label={label}
        role="group"
      >
        {open && (
          <>
            <Field>
              <Label>{searchLabel}</Label>
              <Input type="search" maxLength={100} value={words} onChange={(event) => onWords(event.target.value)} />
            </Field>
            <p role="status" className={css.none}>
              {options.length === 0 && noneLabel}
            </p>
            <ul>
              <li>
                <button type="button" className={css.option} onClick={() => choose(undefined)}>
                  {anyLabel}
                </button>
              </li>
              {options.map((option) => (
                <li key={option.value}>
                  <button type="button" className={css.option} onClick={() => choose(option.value)}>
                    {option.label}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Popover>
    </Popover.TriggerContext>
  );
}
