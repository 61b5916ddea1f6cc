import { describe, expect, test } from 'vitest';
import { approvalOf, emptyIn, NOTHING_SAID, sectionNumber } from './approval';

describe('a yes', () => {
  test('leaves out what was left empty', () => {
    expect(JSON.parse(JSON.stringify(approvalOf(NOTHING_SAID, false)))).toEqual({});
  });

  test('tells of the meeting where a body decides', () => {
    const said = { ...NOTHING_SAID, heldOn: '2026-11-02', section: ' § 12 ', disqualified: 'Jäsen A\n\n Jäsen B ' };
    expect(JSON.parse(JSON.stringify(approvalOf(said, true)))).toEqual({
      meeting: { heldOn: '2026-11-02', section: '§ 12', disqualified: ['Jäsen A', 'Jäsen B'] },
    });
    expect(approvalOf(said, false).meeting).toBeUndefined();
  });

  test('carries its reference, conditions and the responsibility accepted', () => {
    const said = { ...NOTHING_SAID, reference: 'D/1/2026', conditions: 'Puoli vuotta', responsibilityAccepted: true };
    expect(JSON.parse(JSON.stringify(approvalOf(said, false)))).toEqual({
      reference: 'D/1/2026',
      conditions: 'Puoli vuotta',
      responsibilityAccepted: true,
    });
  });
});

describe('a decision of a body (RAU-body)', () => {
  test('names all that is empty at once', () => {
    const all = { body: true, responsibility: true, exception: true };
    expect(emptyIn(NOTHING_SAID, all).map(({ pointer }) => pointer)).toEqual([
      '/exception',
      '/meeting/heldOn',
      '/meeting/section',
      '/responsibilityAccepted',
    ]);
    expect(emptyIn({ ...NOTHING_SAID, reason: ' ', heldOn: '2026-11-20' }, { body: true, reason: true })).toEqual([
      { pointer: '/reason', code: 'required' },
      { pointer: '/meeting/section', code: 'required' },
    ]);
    expect(emptyIn(NOTHING_SAID, { body: false })).toEqual([]);
  });

  test.each([
    ['12', '12'],
    ['§ 12', '12'],
    ['§12', '12'],
    ['12 §', '12'],
    ['12 b §', '12 b'],
    ['Muut asiat', undefined],
  ])('knows the number of its section, however it is typed: %s', (typed, number) => {
    expect(sectionNumber(typed)).toBe(number);
  });
});
