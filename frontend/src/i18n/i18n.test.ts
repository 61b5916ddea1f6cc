import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { texts as languages } from '#/test/texts';
import problemsYaml from '../../../api-spec/problems.yaml?raw';

function flat(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner] as [string, string]] : flat(inner, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the three languages', () => {
  const finnish = new Map(flat(languages.fi));

  test.each(['sv', 'en'] as const)('%s has the same texts as fi', (language) => {
    expect(flat(languages[language]).map(([key]) => key)).toEqual([...finnish.keys()]);
  });

  test.each(['sv', 'en'] as const)('%s uses the same placeholders as fi', (language) => {
    const differing = flat(languages[language]).filter(([key, text]) => {
      // The singular may say "one" in words; the plural forms are compared all the same.
      const expected = placeholders(finnish.get(key) ?? '');
      const found = placeholders(text);
      return !key.endsWith('_one') && expected.join() !== found.join();
    });
    expect(differing).toEqual([]);
  });

  test.each(['fi', 'sv', 'en'] as const)('%s has no empty text but where a dialog asks for nothing', (language) => {
    const empty = flat(languages[language]).filter(([key, text]) => text.trim() === '' && !/\.dialog\w*\./.test(key));
    expect(empty).toEqual([]);
  });

  test.each(['fi', 'sv', 'en'] as const)('%s doesn’t shout and uses no system words', (language) => {
    const wrong = flat(languages[language]).filter(([, text]) => /!|\b(invalid|entity|virkaprofiili)\b/i.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('the catalogue of problems', () => {
  type Named = { params: string[] };
  const catalogue = parse(problemsYaml) as {
    problems: (Named & { slug: string })[];
    codes: (Named & { code: string })[];
  };
  /** What only the browser notices, and what is said of anything it doesn't know. */
  const own = ['offline', 'unreachable', 'unexpected', 'unknown'];
  const base = (key: string) => key.replace(/_(one|other)$/, '');

  test('has a text for each type, and no text is left over', () => {
    const texts = Object.keys(languages.fi.problems).filter((slug) => !own.includes(slug));
    expect(texts.sort()).toEqual(catalogue.problems.map(({ slug }) => slug).sort());
  });

  test('has a text for each code, and no text is left over', () => {
    const texts = [...new Set(Object.keys(languages.fi.codes).map(base))].filter((code) => !own.includes(code));
    expect(texts.sort()).toEqual(catalogue.codes.map(({ code }) => code).sort());
  });

  test.each(['fi', 'sv', 'en'] as const)('gives %s every parameter that its texts use', (language) => {
    const known = new Map(
      [...catalogue.problems.map(({ slug, params }) => [slug, params] as const)].concat(
        catalogue.codes.map(({ code, params }) => [code, params] as const),
      ),
    );
    const { problems, codes } = languages[language];
    const used = [
      ...Object.entries(problems).map(([slug, { title, text }]) => [slug, title + text] as const),
      ...Object.entries(codes).map(([code, text]) => [base(code), text] as const),
    ];
    const missing = used.filter(([name, text]) =>
      // `count` is the number among the parameters, given again under the name the plural needs.
      placeholders(text).some(
        (placeholder) => placeholder !== 'count' && !known.get(name)?.includes(placeholder ?? ''),
      ),
    );
    expect(missing).toEqual([]);
  });
});
