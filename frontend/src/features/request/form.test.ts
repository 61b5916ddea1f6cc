import { describe, expect, test } from 'vitest';
import { byField, hoursOf, missingIn, requestOf, type Values } from './form';

const empty: Values = {
  purpose: '',
  audience: '',
  unitId: '',
  platform: '',
  name: '',
  plannedAddress: '',
  sharedMailbox: '',
  responsible: null,
  updaters: [],
  weeklyHours: '',
};

describe('the form of the request', () => {
  test('leaves out what is empty, so that a draft can be saved at any time', () => {
    expect(JSON.parse(JSON.stringify(requestOf({ ...empty, name: ' Visit Iisalmi ' }).request))).toEqual({
      name: 'Visit Iisalmi',
    });
  });

  test.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['', undefined],
    ['0', 0],
  ])('reads %j hours as %j', (typed, hours) => {
    expect(hoursOf(typed)).toBe(hours);
  });

  test('names hours that are no number beside the field, and sends the rest', () => {
    const { request, errors } = requestOf({ ...empty, weeklyHours: 'kaksi', name: 'Visit Iisalmi' });
    expect(errors.weeklyHours?.[0]?.code).toBe('type');
    expect(request.weeklyHours).toBeUndefined();
    expect(request.name).toBe('Visit Iisalmi');
  });

  test('names what is empty beside a fault that keeps the request here', () => {
    const pointers = missingIn({ ...empty, name: 'Visit Iisalmi', weeklyHours: 'kaksi' }).map(({ pointer }) => pointer);
    expect(pointers).toContain('/responsibleId');
    expect(pointers).toContain('/updaterIds');
    expect(pointers).not.toContain('/name');
    // Not every policy asks for these.
    expect(pointers).not.toContain('/weeklyHours');
    expect(pointers).not.toContain('/plannedAddress');
  });

  test('finds the field of each fault, also inside a list, and ignores what it does not know', () => {
    const faults = byField([
      { pointer: '/updaterIds/1', code: 'unknown-person' },
      { pointer: '/updaterIds', code: 'too-few-updaters', params: { min: '2' } },
      { pointer: '/somethingNew', code: 'missing' },
    ]);
    expect(Object.keys(faults)).toEqual(['updaterIds']);
    expect(faults.updaterIds).toHaveLength(2);
  });
});
