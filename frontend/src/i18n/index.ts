import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#/api/types';
import type { messages as first } from './fi';
import type { messages as asking } from './fi/asking';
import type { messages as later } from './fi/later';

export type Messages = typeof first & typeof asking & typeof later;

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true;
    resources: { translation: Messages };
    returnNull: false;
  }
}

export const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];
const KEY = 'kanava.language';

/**
 * `first` is read by everybody, signed out too; `asking` by who looks something up; `later` only by the pages where accounts
 * and rules are worked on.
 */
const loaders = {
  first: { fi: () => import('./fi'), sv: () => import('./sv'), en: () => import('./en') },
  asking: { fi: () => import('./fi/asking'), sv: () => import('./sv/asking'), en: () => import('./en/asking') },
  later: { fi: () => import('./fi/later'), sv: () => import('./sv/later'), en: () => import('./en/later') },
};
type Part = keyof typeof loaders;
const wanted = new Set<Part>(['first']);
const loaded = new Set<string>();

function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

function preferredLanguage(): Language {
  const remembered = localStorage.getItem(KEY);
  if (isLanguage(remembered)) return remembered;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fi';
}

async function load(language: Language): Promise<void> {
  const missing = [...wanted].filter((part) => !loaded.has(`${language}/${part}`));
  await Promise.all(
    missing.map(async (part) => {
      const { messages } = await loaders[part][language]();
      i18next.addResourceBundle(language, 'translation', messages, true);
      loaded.add(`${language}/${part}`);
    }),
  );
}

/** Has the texts of such pages, in the language of now and in each that is chosen after. */
export async function loadTexts(part: Part): Promise<void> {
  wanted.add(part);
  if (isLanguage(i18next.language)) await load(i18next.language);
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
