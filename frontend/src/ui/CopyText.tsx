import { useState } from 'react';
import { useTranslation } from '#/i18n';
import css from './CopyText.module.css';
import { Button } from './kit';
import layout from './layout.module.css';

type Outcome = 'copied' | 'copyFailed';

/** A text to take along, shown in full so that it can also be selected by hand. */
export function CopyText({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  return (
    <div className={css.box}>
      <p className={css.text}>{text}</p>
      <div className={layout.row}>
        <Button variant="secondary" data-size="sm" className={css.button} onClick={() => void copy()}>
          {label ?? t(($) => $.common.copy)}
        </Button>
        <span role="status" className={layout.small}>
          {outcome && t(($) => $.common[outcome])}
        </span>
      </div>
    </div>
  );
}
