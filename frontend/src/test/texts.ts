import { messages as en } from '#/i18n/en';
import { messages as enLater } from '#/i18n/en/later';
import { messages as fi } from '#/i18n/fi';
import { messages as fiLater } from '#/i18n/fi/later';
import { messages as sv } from '#/i18n/sv';
import { messages as svLater } from '#/i18n/sv/later';

/** Every text of each language, whenever the browser loads it. */
export const texts = { fi: { ...fi, ...fiLater }, sv: { ...sv, ...svLater }, en: { ...en, ...enLater } };
