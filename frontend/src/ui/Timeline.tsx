import type { ReactNode } from 'react';
import css from './Timeline.module.css';

export type TimelineItem = {
  key: string;
  title: ReactNode;
  detail?: ReactNode;
  note?: string | undefined;
  /** `quiet` for what happened by itself, `open` for what is still to come. */
  look?: 'quiet' | 'open' | undefined;
  current?: boolean;
};

export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className={css.timeline}>
      {items.map(({ key, title, detail, note, look, current }) => (
        <li
          key={key}
          className={css.item}
          data-quiet={look === 'quiet' || undefined}
          data-open={look === 'open' || undefined}
          aria-current={current ? 'step' : undefined}
        >
          <p className={css.title}>{title}</p>
          {detail && <p className={css.detail}>{detail}</p>}
          {note && <p className={css.note}>{note}</p>}
        </li>
      ))}
    </ol>
  );
}
