import type { Problem } from '#/api/problem';
import type { AccountStatus, FieldError } from '#/api/types';
import { useFormat } from './format';
import type { Messages } from './index';
import { useTranslation } from './index';

type ProblemSlug = keyof Messages['problems'];
type WithoutPlural<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type CodeKey = WithoutPlural<keyof Messages['codes']>;
/** Codes whose text depends on a number, which is also the number of the plural. */
const COUNTED: Readonly<Record<string, string>> = {
  'too-short': 'min',
  'too-long': 'max',
  'too-fine': 'decimals',
  'too-few': 'min',
  'too-many': 'max',
  'too-few-updaters': 'min',
  'too-few-deputies': 'min',
  'notice-too-short': 'days',
};

type Level = keyof Messages['enums']['unitLevel'];
const LEVELS: readonly string[] = ['ORGANISATION', 'DIVISION', 'SERVICE_AREA', 'UNIT'] satisfies Level[];
const isLevel = (value: string): value is Level => LEVELS.includes(value);
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Texts for what went wrong, chosen by the problem's type, the field's code and their parameters. */
export function useProblemText() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const word = (name: string, value: string) => {
    if (name === 'level' && isLevel(value)) return t(($) => $.enums.unitLevel[value]);
    if (name === 'min' && /^\d+\.\d+$/.test(value)) return format.number(Number(value));
    return isDay(value) ? format.fullDay(value) : value;
  };
  const readable = (params: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(name, value)]));

  const problemText = (problem: Problem): { title: string; text: string } => {
    const slug = (i18n.exists(`problems.${problem.slug}`) ? problem.slug : 'unexpected') as ProblemSlug;
    const { status, ...others } = problem.params;
    const params = {
      ...readable(others),
      ...(status && { status: t(($) => $.enums.status[status as AccountStatus]) }),
    };
    return { title: t(($) => $.problems[slug].title), text: t(($) => $.problems[slug].text, params) };
  };

  /** A rule's refusal says where the guideline has it. */
  const cited = ({ params }: Pick<FieldError, 'params'>, text: string): string =>
    params?.section ? `${text} ${t(($) => $.common.saidIn, { section: params.section })}` : text;

  const fieldText = ({ code, params = {} }: FieldError): string => {
    if (code === 'too-short' && params.min === '1') return t(($) => $.codes.required);
    const counted = COUNTED[code];
    const count = counted ? Number(params[counted]) : undefined;
    const key = (i18n.exists(`codes.${code}`, { count }) ? code : 'unknown') as CodeKey;
    const text = t(($) => $.codes[key], { ...readable(params), count });
    return cited({ params }, text);
  };

  return { problemText, fieldText, cited };
}
