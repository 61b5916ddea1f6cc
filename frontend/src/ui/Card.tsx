import { type ReactNode, useId } from 'react';
import css from './Card.module.css';

type CardProps = { title?: string; lead?: ReactNode; children?: ReactNode; className?: string };

/** One question or subject. With a title it is a region that screen readers can jump to. */
export function Card({ title, lead, children, className }: CardProps) {
  const id = useId();
  const classes = className ? `${css.card} ${className}` : css.card;
  if (!title) return <div className={classes}>{children}</div>;
  return (
    <section className={classes} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className={css.lead}>{lead}</p>}
      {children}
    </section>
  );
}
