import { messages as en } from '#/i18n/en';
import { messages as enAsking } from '#/i18n/en/asking';
import { messages as enLater } from '#/i18n/en/later';
import { messages as fi } from '#/i18n/fi';
import { messages as fiAsking } from '#/i18n/fi/asking';
import { messages as fiLater } from '#/i18n/fi/later';
import { messages as sv } from '#/i18n/sv';
import { messages as svAsking } from '#/i18n/sv/asking';
import { messages as svLater } from '#/i18n/sv/later';

/** Some codes and names come early, the others with the pages that can get them. */
const all = <First extends { codes: object; enums: object }, Asking, Later extends { codes: object; enums: object }>(
  first: First,
  asking: Asking,
  later: Later,
) => ({
  ...first,
  ...asking,
  ...later,
  codes: { ...first.codes, ...later.codes },
  enums: { ...first.enums, ...later.enums },
});

/** Every text of each language, whenever the browser loads it. */
export const texts = {
  fi: all(fi, fiAsking, fiLater),
  sv: all(sv, svAsking, svLater),
  en: all(en, enAsking, enLater),
};
