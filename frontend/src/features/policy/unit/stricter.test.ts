import { expect, test } from 'vitest';
import { defaults } from '#/test/policies';
import { stricterOf, toldOf, UNIT_RULES, without } from './stricter';

test('what a unit tells comes back as it was (IIS-0)', () => {
  const stricter = {
    minUpdaters: 3,
    forbiddenPlatforms: ['TIKTOK'],
    questions: [{ question: 'SERVICE_HOURS', when: 'CLIENT_WORK', need: 'MUST' }],
  } as const;
  const told = toldOf(
    { ...stricter, forbiddenPlatforms: [...stricter.forbiddenPlatforms], questions: [...stricter.questions] } as never,
    defaults,
  );
  expect(told.rules).toEqual(['MIN_UPDATERS', 'PLATFORMS', 'QUESTIONS']);
  expect(stricterOf(told)).toEqual(stricter);
});

test('a rule that is told anew begins as it is inherited; the organisation’s questions aren’t the unit’s', () => {
  const told = toldOf({}, { ...defaults, minUpdaters: 2 });
  expect(stricterOf({ ...told, rules: ['MIN_UPDATERS', 'QUESTIONS', 'PLATFORMS'] })).toEqual({ minUpdaters: 2 });
});

test('a rule left as it is inherited is told no more', () => {
  const told = toldOf({ minUpdaters: 5, forbiddenPlatforms: ['X'] }, { ...defaults, minUpdaters: 2 });
  const left = without(without(told, 'MIN_UPDATERS', { ...defaults, minUpdaters: 2 }), 'PLATFORMS', defaults);
  expect(stricterOf(left)).toEqual({});
  expect(left.document.minUpdaters).toBe(2);
  expect(left.forbidden).toEqual([]);
});

test('the chain has no order of strictness, and is no unit’s to tell', () => {
  expect(UNIT_RULES).not.toContain('CHAIN');
});
