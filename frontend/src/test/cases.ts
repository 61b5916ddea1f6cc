import { parse } from 'yaml';
import type { AccountRequest, PolicyDocument } from '#/api/types';
import askedYaml from '../../../api-spec/cases/asked.yaml?raw';
import stricterYaml from '../../../api-spec/cases/stricter.yaml?raw';
import { defaults, preset } from './policies';

/** Tables in api-spec/cases that the browser app and the server are both held to. */

type AskedCase = {
  case: string;
  preset?: string;
  rules?: Partial<PolicyDocument>;
  request?: { [Name in keyof AccountRequest]?: AccountRequest[Name] | null };
  /** Sections by pointer. */
  lacks: Record<string, string | null>;
};

const asked = parse(askedYaml) as { ordinary: AccountRequest; cases: AskedCase[] };

const withoutNulls = (request: object) =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null)) as AccountRequest;

export const askedCases = asked.cases.map(({ case: name, preset: code, rules, request, lacks }) => ({
  name,
  rules: code ? preset(code) : { ...defaults, ...rules },
  request: withoutNulls({ ...asked.ordinary, ...request }),
  lacks,
}));

type StricterCase = { rule: string; name: string; inherited: unknown; looser?: unknown; stricter: unknown };

export const stricterCases = parse(stricterYaml) as StricterCase[];
