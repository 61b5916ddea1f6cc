import type { Check, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { CopyText } from '#/ui/CopyText';
import layout from '#/ui/layout.module.css';
import css from './Account.module.css';
import { PageLink } from './PageLink';

/** What is wrong comes with the text to paste. */
export function RemedyBox({ check, remedy }: { check: Check['check']; remedy: Schemas['Remedy'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = remedy.text ? format.text(remedy.text) : '';
  const text = words.includes(remedy.link) ? words : [words, remedy.link].filter(Boolean).join('\n');
  return (
    <div className={css.remedy} data-color="warning">
      <p>
        <strong>
          {remedy.act === 'REMOVE'
            ? t(($) => $.account.verification.takeAway)
            : t(($) => $.account.verification.remedy[check])}
        </strong>
        <br />
        <span className={layout.small}>
          <PageLink page={remedy.page} />
        </span>
      </p>
      <CopyText text={text} />
    </div>
  );
}
