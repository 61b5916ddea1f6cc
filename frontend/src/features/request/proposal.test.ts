import { expect, test } from 'vitest';
import type { AccountRequest } from '#/api/types';
import { valuesOf } from './form';
import { changeable, proposalOf } from './proposal';

const request: AccountRequest = {
  platform: 'INSTAGRAM',
  name: 'Visit Iisalmi',
  purpose: 'Uutisia',
  weeklyHours: 2.5,
  plan: { pilot: false, languages: ['fi'], answers: { need: 'Asukkaat kysyvät' } },
};
const account = { request, updaters: [], deputies: [] };
const sent = (part: object) =>
  JSON.parse(JSON.stringify(proposalOf(account, { ...valuesOf(account), ...part }).request));

test('what nobody touched is proposed exactly as it was approved', () => {
  expect(sent({})).toEqual(request);
});

test('what was changed is proposed, in the plan too, and what was emptied is gone', () => {
  expect(sent({ name: 'Iisalmen matkailu', purpose: '', languages: ['fi', 'sv'], visibility: 'CLOSED' })).toEqual({
    platform: 'INSTAGRAM',
    name: 'Iisalmen matkailu',
    weeklyHours: 2.5,
    plan: { ...request.plan, languages: ['fi', 'sv'], visibility: 'CLOSED' },
  });
});

test('a number that is none is a fault beside its field', () => {
  expect(Object.keys(proposalOf(account, { ...valuesOf(account), weeklyHours: 'pari' }).errors)).toEqual([
    'weeklyHours',
  ]);
});

test('kind, platform and address are not asked', () => {
  const asked = (['kind', 'platform', 'name', 'plannedAddress'] as const).map((field) => ({
    field,
    step: 'account' as const,
    need: 'MUST' as const,
  }));
  expect(changeable(asked).map(({ field }) => field)).toEqual(['name']);
});
