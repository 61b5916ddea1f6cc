import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import { asProblem } from '#/api/problem';
import type { PersonRef } from '#/api/types';
import { peopleQuery } from '#/features/organisation/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Mark } from '#/ui/fields';
import { Initials } from '#/ui/Initials';
import { Button, Field, Input, Label, ValidationMessage } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { useSettled } from '#/ui/useSettled';
import css from './PeoplePicker.module.css';

const SHOWN = 8;
/** One letter finds nearly everybody. */
const LEAST_LETTERS = 2;

type PeoplePickerProps = {
  id: string;
  label: string;
  hint: ReactNode;
  mark?: string | undefined;
  errors: readonly string[] | undefined;
  chosen: readonly PersonRef[];
  button: string;
  onChange: (people: PersonRef[]) => void;
};

/** People are found by name, however many there are; the chosen ones stand above with a button to remove each. */
export function PeoplePicker({ id, label, hint, mark, errors = [], chosen, button, onChange }: PeoplePickerProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const names = useId();
  const choose = (person: PersonRef) => {
    onChange([...chosen, person]);
    setOpen(false);
    trigger.current?.focus();
  };
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const remove = (person: PersonRef) => {
    onChange(chosen.filter(({ id: other }) => other !== person.id));
    trigger.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't carry the hint and the errors the way the other fields do
    <div role="group" aria-labelledby={`${names}-label`} aria-describedby={`${names}-hint`} className={css.field}>
      <p id={`${names}-label`} className={css.label}>
        {label}
        <Mark mark={mark} />
      </p>
      <div id={`${names}-hint`} className={layout.quiet}>
        {hint}
      </div>
      {chosen.length > 0 && (
        <ul className={css.chosen}>
          {chosen.map((person) => (
            <li key={person.id} className={css.person}>
              <PersonWords person={person} />
              <Button
                icon
                variant="tertiary"
                data-color="neutral"
                aria-label={t(($) => $.request.people.remove, { name: person.name })}
                onClick={() => remove(person)}
              >
                <XMarkIcon aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {errors.map((error) => (
        <ValidationMessage key={error}>{error}</ValidationMessage>
      ))}
      <div>
        <Button ref={trigger} id={id} variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          <PlusIcon aria-hidden />
          {button}
        </Button>
      </div>
      {open && <PeopleSearch taken={chosen} onChoose={choose} onClose={close} />}
    </div>
  );
}

function PersonWords({ person }: { person: PersonRef }) {
  const format = useFormat();
  return (
    <>
      <Initials name={person.name} />
      <span className={css.words}>
        {person.name}
        {person.unit && <span className={layout.quiet}> {format.text(person.unit.name)}</span>}
      </span>
    </>
  );
}

type PeopleSearchProps = { taken: readonly PersonRef[]; onChoose: (person: PersonRef) => void; onClose: () => void };

function PeopleSearch({ taken, onChoose, onClose }: PeopleSearchProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const wanted = useSettled(words.trim());
  const asked = peopleQuery(wanted.length < LEAST_LETTERS ? '' : wanted);
  const found = useQuery({ ...asked, placeholderData: keepPreviousData });
  const searching = found.isFetching || wanted !== words.trim();
  const free = (found.data?.items ?? []).filter(({ id }) => !taken.some((person) => person.id === id));
  return (
    <div className={css.search}>
      <Field>
        <Label>{t(($) => $.request.people.search)}</Label>
        <Input
          type="search"
          autoFocus
          maxLength={100}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            // The form around it isn't meant, nor the dialog: the keys are for this search alone.
            if (event.key === 'Enter') {
              event.preventDefault();
              const only = free.length === 1 && !searching ? free[0] : undefined;
              if (only) onChoose(only);
            } else if (event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
              onClose();
            }
          }}
        />
      </Field>
      <p role="status" className={layout.quiet}>
        {found.isPending && !found.error && t(($) => $.request.people.searching)}
        {found.data && !searching && free.length === 0 && t(($) => $.request.people.none)}
        {free.length > SHOWN && t(($) => $.request.people.more)}
      </p>
      {found.error && (
        <div className={layout.stack}>
          <ProblemNotice problem={asProblem(found.error)} />
          <div>
            <Button variant="secondary" data-size="sm" onClick={() => void found.refetch()}>
              {t(($) => $.common.retry)}
            </Button>
          </div>
        </div>
      )}
      <ul>
        {free.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <button type="button" className={css.option} onClick={() => onChoose(person)}>
              <PersonWords person={person} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
