import type { Account } from '#/api/types';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import layout from '#/ui/layout.module.css';
import css from './Suspension.module.css';

const STEPS = ['security', 'password', 'sessions', 'recovery', 'admins', 'report', 'tell'] as const;

/** What to do first with a hijacked account, and where its platform helps. */
export function FirstAid({ account, helpUrl }: { account: Account; helpUrl: string | undefined }) {
  const { t } = useTranslation();
  const platforms = usePlatforms();
  const platform = account.request.platform ? platforms.nameOf(account.request.platform) : '';
  return (
    <section className={layout.stack} aria-labelledby="first-aid">
      <h3 id="first-aid">{t(($) => $.suspension.steps.title)}</h3>
      <ol className={css.steps}>
        {STEPS.map((step) => (
          <li key={step}>{t(($) => $.suspension.steps[step])}</li>
        ))}
      </ol>
      {helpUrl ? (
        <p>
          <a href={helpUrl} rel="noreferrer" className="ds-link">
            {t(($) => $.suspension.help, { platform })}
          </a>
        </p>
      ) : (
        <p>{t(($) => $.suspension.helpUnknown, { platform })}</p>
      )}
    </section>
  );
}
