import { describe, expect, test } from 'vitest';
import { approvalOf, NOTHING_SAID } from './approval';

describe('a yes', () => {
  test('leaves out what was left empty', () => {
    expect(JSON.parse(JSON.stringify(approvalOf(NOTHING_SAID, true)))).toEqual({});
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
