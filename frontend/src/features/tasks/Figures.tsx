import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import css from './Tasks.module.css';

type FigureProps = { count: number; what: ReactNode; attention?: boolean };

function Figure({ count, what, attention }: FigureProps) {
  const format = useFormat();
  return (
    <li className={css.figure} data-attention={(attention && count > 0) || undefined}>
      <span className={css.number}>{format.number(count)}</span>
      <span className={css.what}>{what}</span>
    </li>
  );
}

export function Figures({ summary }: { summary: Schemas['Summary'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { inUse, verified, attention, closing, nextClosesOn } = summary;
  const closingWords = () => {
    if (closing === 0 || !nextClosesOn) return t(($) => $.tasks.figures.closing, { count: closing });
    const day = format.day(nextClosesOn);
    return closing === 1
      ? t(($) => $.tasks.figures.closingOn, { day })
      : t(($) => $.tasks.figures.closingFrom, { day });
  };
  const attentionWords = t(($) => $.tasks.figures.attention, { count: attention });
  return (
    <ul className={css.figures} aria-label={t(($) => $.tasks.figures.label)}>
      <Figure count={inUse} what={t(($) => $.tasks.figures.inUse, { count: inUse })} />
      <Figure count={verified} what={t(($) => $.tasks.figures.verified, { count: verified })} />
      <Figure
        count={attention}
        attention
        what={
          attention > 0 ? (
            <Link to="/accounts" search={{ attention: true }} className="ds-link">
              {attentionWords}
            </Link>
          ) : (
            attentionWords
          )
        }
      />
      <Figure count={closing} what={closingWords()} />
    </ul>
  );
}
