import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import css from './Lookup.module.css';

/** What to do about an answer, as the server advises; the page without script says it in the same words (VER-lookup). */
export function Advice({ steps }: { steps: readonly Schemas['LookupAdvice'][] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="advice" className={css.advice}>
      <h2 id="advice">{t(($) => $.lookup.do)}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step}>{t(($) => $.lookup.advice[step])}</li>
        ))}
      </ul>
    </section>
  );
}
