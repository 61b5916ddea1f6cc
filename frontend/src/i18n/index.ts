import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#/api/types';
import type { messages as finnish } from './fi';

export type Messages = typeof finnish;

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true;
    resources: { translation: Messages };
    returnNull: false;
  }
}

export const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];
const KEY = 'kanava.language';

const loaders: Record<Language, () => Promise<{ messages: object }>> = {
  fi: () => import('./fi'),
  sv: () => import('./sv'),
  en: () => import('./en'),
};

function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

function preferredLanguage(): Language {
  const remembered = localStorage.getItem(KEY);
  if (isLanguage(remembered)) return remembered;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fi';
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const { messages } = await loaders[language]();
  i18next.addResourceBundle(language, 'translation', messages);
}

export async function startLanguages(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await chooseLanguage(language, false);
}

export async function chooseLanguage(language: Language, remember = true): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  if (remember) localStorage.setItem(KEY, language);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'fi';
}

export { useTranslation };
