import { type ReactNode, useEffect, useRef } from 'react';
import css from './PageHeader.module.css';

type PageHeaderProps = {
  title: string;
  /** What the browser's tab and history say, when it is more than the heading. */
  documentTitle?: string;
  crumbs?: ReactNode;
  mark?: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
};

/** The browser puts the focus itself when a document is loaded; from the second page on it is ours to move. */
let firstPage = true;

export function PageHeader({ title, documentTitle, crumbs, mark, lead, children, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${documentTitle ?? title} – Kanava`;
  }, [title, documentTitle]);

  useEffect(() => {
    if (!firstPage) heading.current?.focus();
    firstPage = false;
  }, []);

  return (
    <header className={css.header}>
      {crumbs && <div className={css.crumbs}>{crumbs}</div>}
      <div className={css.title}>
        {mark}
        <div className={css.words}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={css.lead}>{lead}</p>}
          {children}
        </div>
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  );
}
