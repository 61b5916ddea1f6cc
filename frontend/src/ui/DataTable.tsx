import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from '#/i18n';
import css from './DataTable.module.css';

export type Column<Row, Sort extends string = never> = {
  key: string;
  heading: string;
  /** The key this column sorts by; a minus before it means descending. */
  sort?: Sort;
  /** The cell that names the row. */
  heads?: boolean;
  /** Left out on a phone: it can be read on the row's own page. */
  whereRoom?: boolean;
  cell: (row: Row) => ReactNode;
};

type DataTableProps<Row, Sort extends string> = {
  caption: string;
  columns: readonly Column<Row, Sort>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | `-${Sort}`;
  onSort?: (sort: Sort | `-${Sort}`) => void;
};

/** Scrolls by itself where the screen is narrow, with the keyboard too. */
export function DataTable<Row, Sort extends string = never>(props: DataTableProps<Row, Sort>) {
  const { caption, columns, rows, rowKey, sort, onSort } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable to be scrolled with the keyboard
    <section className={css.region} aria-label={caption} tabIndex={0}>
      <table className={css.table}>
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={place(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const place = ({ whereRoom }: { whereRoom?: boolean }) => (whereRoom ? css.whereRoom : undefined);

type HeadingProps<Row, Sort extends string> = {
  column: Column<Row, Sort>;
  sort: Sort | `-${Sort}` | undefined;
  onSort: ((sort: Sort | `-${Sort}`) => void) | undefined;
};

function Heading<Row, Sort extends string>({ column, sort, onSort }: HeadingProps<Row, Sort>) {
  const { t } = useTranslation();
  const key = column.sort;
  if (!key || !onSort)
    return (
      <th scope="col" className={place(column)}>
        {column.heading}
      </th>
    );
  const descending = sort === `-${key}`;
  const sorted = sort === key || descending;
  const Arrow = descending ? ArrowDownIcon : ArrowUpIcon;
  return (
    <th scope="col" aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={css.sort}
        data-idle={!sorted || undefined}
        title={t(($) => $.common.sort.by, { column: column.heading })}
        onClick={() => onSort(sort === key ? `-${key}` : key)}
      >
        {column.heading}
        <Arrow aria-hidden />
      </button>
    </th>
  );
}
