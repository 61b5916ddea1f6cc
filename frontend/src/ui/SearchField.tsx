import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { type FormEvent, useEffect, useState } from 'react';
import css from './SearchField.module.css';

type SearchFieldProps = {
  label: string;
  value: string;
  onSearch: (words: string) => void;
  /** On the page's ground rather than in a bar. */
  onGround?: boolean;
  /** Leaving the field searches too. */
  eager?: boolean;
};

export function SearchField({ label, value, onSearch, onGround, eager }: SearchFieldProps) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(words.trim());
    if (!eager) setWords(value);
  };
  return (
    <search className={css.form}>
      <form className={onGround ? `${css.box} ${css.onGround}` : css.box} onSubmit={search}>
        <MagnifyingGlassIcon aria-hidden />
        <input
          className={css.input}
          type="search"
          enterKeyHint="search"
          aria-label={label}
          placeholder={label}
          maxLength={100}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onBlur={eager ? () => words.trim() !== value && onSearch(words.trim()) : undefined}
        />
      </form>
    </search>
  );
}
