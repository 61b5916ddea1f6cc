import { expect, test } from 'vitest';
import type { Schemas } from '#/api/types';
import { stricterCases } from '#/test/cases';
import { defaults } from '#/test/policies';
import { pointerOf, stricterOf, toldOf, UNIT_RULES } from './stricter';

test('a unit can tell what the server takes, and nothing else (IIS-0)', () => {
  expect(UNIT_RULES.map((rule) => [rule, pointerOf(rule)]).sort()).toEqual(
    stricterCases.map(({ rule, name }) => [rule, `/rules/${name}`]).sort(),
  );
});

test.each(stricterCases)('$rule is told as it was typed', ({ rule, name, stricter }) => {
  const rules = { [name]: stricter } as Schemas['StricterRules'];
  expect(toldOf(rules, defaults).rules).toEqual([rule]);
  expect(stricterOf(toldOf(rules, defaults))).toEqual(rules);
});
