import { Fragment, type ReactNode } from 'react';
import css from './FactList.module.css';

export type Fact = { label: string; value: ReactNode };

/** Names and values. A fact without a value is left out rather than shown empty. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null && value !== '' && value !== false);
  return (
    <dl className={css.facts}>
      {known.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
