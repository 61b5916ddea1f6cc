import { useTranslation } from '#/i18n';
import { Button } from './kit';
import layout from './layout.module.css';

type PagerProps = { onFirst?: (() => void) | undefined; onNext?: (() => void) | undefined };

/** Pages by key have no numbers: there is a next page, and a way back to the beginning. */
export function Pager({ onFirst, onNext }: PagerProps) {
  const { t } = useTranslation();
  if (!onFirst && !onNext) return null;
  return (
    <nav className={layout.row} aria-label={t(($) => $.common.pager.label)}>
      {onFirst && (
        <Button variant="tertiary" onClick={onFirst}>
          {t(($) => $.common.pager.first)}
        </Button>
      )}
      {onNext && (
        <Button variant="secondary" onClick={onNext}>
          {t(($) => $.common.pager.next)}
        </Button>
      )}
    </nav>
  );
}
