import type { Schemas } from '#/api/types';

/** Whether a planned day, or the last year that its words name, is behind us: "autumn 2015" is over once 2015 is. */
export function isPast(
  { target, targetOn }: Pick<Schemas['PlatformRule'], 'target' | 'targetOn'>,
  today: string,
): boolean {
  if (targetOn) return targetOn < today;
  const years = target?.fi.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return years.length > 0 && years.every((year) => year < today.slice(0, 4));
}
