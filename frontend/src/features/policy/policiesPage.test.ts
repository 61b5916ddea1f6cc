import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { formatIn } from '#/i18n/format';
import { defaults, platformName, presets } from '#/test/policies';
import { texts } from '#/test/texts';
import { bySubject, described, type Words } from './describe';
import { RULES } from './rules';

const cell = (text: string) => text.replaceAll('|', '\\|');

function rendered(words: Words): string {
  const heads = presets.map(({ name }) => name.en);
  const lines = [
    '# The five guidelines as policies',
    '',
    'Rendered by `make policies` from `backend/src/main/resources/policies/`; not edited by hand. Each value is followed by',
    'where the guideline says so. *default* means that the guideline says nothing and Kanava’s default holds, *the',
    'organisation’s own choice* that the value belongs to the organisation rather than to its guideline. The same table',
    'stands in the program at `/policies/presets`, in Finnish, Swedish and English.',
  ];
  for (const { subject, rules } of bySubject(RULES)) {
    lines.push('', `## ${words.t(($) => $.policy.subject[subject])}`, '');
    lines.push(`| rule | ${heads.join(' | ')} |`, `| --- | ${heads.map(() => '---').join(' | ')} |`);
    for (const rule of rules) {
      const cells = presets.map(({ document }) => {
        const { lines: said, basis } = described(document, rule, defaults, words);
        return `${said.map(cell).join('<br>')}<br>*${cell(basis)}*`;
      });
      lines.push(`| ${words.t(($) => $.policy.rule[rule])} | ${cells.join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const language = i18next.createInstance();

beforeAll(async () => {
  await language.init({
    lng: 'en',
    resources: { en: { translation: texts.en } },
    interpolation: { escapeValue: false },
  });
});

test('docs/policies.md says what the presets say (otherwise: make policies)', async () => {
  const words = { t: language.t, format: formatIn('en', '2026-01-01'), platformName };
  await expect(rendered(words)).toMatchFileSnapshot('../../../../docs/policies.md');
});
