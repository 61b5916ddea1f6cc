import type { Language } from '#/api/types';
import { chooseLanguage, LANGUAGES, useLanguage, useTranslation } from '#/i18n';
import css from './LanguageSwitch.module.css';

/** Each language by its own name, as it is read by those who look for it. */
const OWN_NAMES: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export function LanguageSwitch() {
  const { t } = useTranslation();
  const chosen = useLanguage();
  return (
    <ul className={css.languages} aria-label={t(($) => $.shell.language)}>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <button
            type="button"
            lang={language}
            className={css.language}
            aria-pressed={language === chosen}
            onClick={() => void chooseLanguage(language)}
          >
            {OWN_NAMES[language]}
          </button>
        </li>
      ))}
    </ul>
  );
}
