import { createContext, use } from 'react';
import type { Language, Text } from '#/api/types';
import { useLanguage } from './index';

/** Finnish of Finland, Swedish of Finland, and English with the day first. */
const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const ZONE = 'Europe/Helsinki';
const DAY = 86_400_000;

/** The local day of an instant, as 2026-11-21. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(instant);
}

function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / DAY);
}

function capitalised(word: string, wanted: boolean): string {
  return wanted ? word.charAt(0).toLocaleUpperCase() + word.slice(1) : word;
}

/**
 * Today as the server says it, in the organisation's zone: a machine whose clock is wrong, or stands in another zone,
 * reads "tomorrow" on the same days as everybody else. Where nobody is signed in, the machine's own clock has to do.
 */
export const Today = createContext<string | null>(null);

export type Format = ReturnType<typeof formatIn>;

export function formatIn(language: Language, today: string) {
  const locale = LOCALES[language];
  const written: Intl.DateTimeFormatOptions =
    language === 'en' ? { day: 'numeric', month: 'long' } : { day: 'numeric', month: 'numeric' };
  const thisYear = new Intl.DateTimeFormat(locale, { ...written, timeZone: ZONE });
  const anyYear = new Intl.DateTimeFormat(locale, { ...written, year: 'numeric', timeZone: ZONE });
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: ZONE });
  const inWords = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(locale);
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  /** 31.12. or 31 December; with the year when it isn't this one. */
  const day = (value: string) => {
    const sameYear = value.slice(0, 4) === today.slice(0, 4);
    return (sameYear ? thisYear : anyYear).format(atNoon(value));
  };
  const fullDay = (value: string) => anyYear.format(atNoon(value));
  /** Within a week in words, further away as a date. */
  const nearDay = (value: string, capital = false) => {
    const distance = daysBetween(today, value);
    return Math.abs(distance) <= 7 ? capitalised(inWords.format(distance, 'day'), capital) : day(value);
  };
  const time = (instant: string) => clock.format(new Date(instant));
  return {
    day,
    fullDay,
    nearDay,
    time,
    nearDayOf: (instant: string, capital = false) => nearDay(dayOf(new Date(instant)), capital),
    dayOf: (instant: string) => day(dayOf(new Date(instant))),
    /** 21.11.2026 14.05, for titles and lists where exactness counts. */
    exact: (instant: string) => `${fullDay(dayOf(new Date(instant)))} ${time(instant)}`,
    number: (value: number) => numbers.format(value),
    /** The name of a language by its code, as `fi`. */
    language: (code: string) => languages.of(code) ?? code,
    list: (values: readonly string[]) => lists.format(values),
    text: (value: Text) => value[language],
  };
}

export const useToday = () => use(Today) ?? dayOf(new Date());

export function useFormat(): Format {
  return formatIn(useLanguage(), useToday());
}

/** The first instant of a local day, as the contract writes it; `later` counts days on from it. */
export function startOfDay(day: string, later = 0): string {
  const guess = new Date(atNoon(day).getTime() + later * DAY - DAY / 2);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hour12: false }).format(guess),
  );
  // Helsinki is ahead of UTC, so midnight here lies that many hours before midnight there, on either side of summer time.
  return new Date(guess.getTime() - (hour % 24) * 3_600_000).toISOString();
}
