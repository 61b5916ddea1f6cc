import css from './Initials.module.css';

/** First letters of the first and last word, or the first two of a single one. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter(Boolean);
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  return (last ? first.charAt(0) + last.charAt(0) : first.slice(0, 2)).toLocaleUpperCase();
}

export function Initials({ name }: { name: string }) {
  return (
    <span className={css.initials} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
