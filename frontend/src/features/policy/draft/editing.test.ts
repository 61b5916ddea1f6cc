import { describe, expect, test } from 'vitest';
import { defaults, preset } from '#/test/policies';
import { sectionOf } from '../rules';
import { cited, freeKey, idsToward, linesOf, merged, moved, numberOf, partAt, ruleAt, sameContent } from './editing';

describe('a list', () => {
  test('is moved within, and nothing leaves it', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });

  test('gives a new choice a key of its own', () => {
    expect(freeKey([])).toBe('choice-1');
    expect(freeKey([{ key: 'choice-2' }])).toBe('choice-3');
    expect(freeKey([{ key: 'a' }, { key: 'choice-3' }])).toBe('choice-4');
  });
});

describe('what is typed', () => {
  test('is a number with a comma or a point, nothing, or no number', () => {
    expect(numberOf('1,5')).toBe(1.5);
    expect(numberOf(' 30 ')).toBe(30);
    expect(numberOf('')).toBeUndefined();
    expect(numberOf('many')).toBeNaN();
  });

  test('is one domain a line, however it is written', () => {
    expect(linesOf(' @Loimaa.fi \n\nedu.loimaa.fi')).toEqual(['loimaa.fi', 'edu.loimaa.fi']);
  });
});

describe('a section', () => {
  test('stands once, and goes when it is emptied', () => {
    const once = cited(cited(defaults, 'MFA', '4'), 'MFA', '4.1');
    expect(once.citations).toEqual([{ rule: 'MFA', section: '4.1' }]);
    expect(cited(once, 'MFA', '').citations).toEqual([]);
  });
});

describe('a fault', () => {
  const iis = preset('IIS');

  test.each([
    ['/document/chain/0/role', 'decides'],
    ['/document/minUpdaters', 'people'],
    ['/document/citations/0/section', 'decides'],
    ['/document/guidelineLinks/0/url', 'bookkeeping'],
    ['/document/guidelineApprovals/1/approvedOn', 'bookkeeping'],
    ['/inForceOn', 'review'],
    [undefined, 'review'],
  ])('of %s is mended in %s', (pointer, part) => {
    expect(partAt({ code: 'missing', ...(pointer && { pointer }) }, iis)).toBe(part);
  });

  test('speaks of a rule, or of none', () => {
    expect(ruleAt('/document/loginMail/sharedMailbox', iis)).toBe('LOGIN_MAIL');
    expect(ruleAt('/document/guideline/fi', iis)).toBeUndefined();
  });

  test('leads to the nearest field that is there', () => {
    expect(idsToward('/document/chain/0')).toEqual(['/document/chain/0', '/document/chain', '/document']);
  });
});

describe('when two change a draft at once', () => {
  const base = { document: preset('RAU') };

  test('each keeps what only they changed', () => {
    const mine = { inForceOn: '2027-01-01', document: { ...base.document, noticeDays: 60 } };
    const theirs = { document: cited({ ...base.document, minUpdaters: 3 }, 'MFA', '7') };
    const { content, both } = merged(base, mine, theirs);
    expect(content.inForceOn).toBe('2027-01-01');
    expect(content.document.noticeDays).toBe(60);
    expect(content.document.minUpdaters).toBe(3);
    expect(sectionOf(content.document, 'MFA')).toBe('7');
    expect(sectionOf(content.document, 'CHAIN')).toBe('Mitä kanavia käytetään');
    expect(both).toEqual([]);
  });

  test('what both changed stays mine and is named; the same change by both is no quarrel', () => {
    const mine = { document: cited({ ...base.document, noticeDays: 60, minUpdaters: 4 }, 'MFA', '8') };
    const theirs = { inForceOn: '2027-05-01', document: { ...base.document, noticeDays: 90, minUpdaters: 4 } };
    const { content, both } = merged(base, mine, theirs);
    expect(content.document.noticeDays).toBe(60);
    expect(content.inForceOn).toBe('2027-05-01');
    expect(sectionOf(content.document, 'MFA')).toBe('8');
    expect(both).toEqual(['NOTICE_DAYS']);
  });

  test('what is taken away stays away', () => {
    const { passwordDays: _, ...without } = base.document;
    expect(merged(base, { document: without }, base).content.document.passwordDays).toBeUndefined();
    expect(sameContent(base, { document: { ...base.document } })).toBe(true);
    expect(sameContent(base, { document: without })).toBe(false);
  });
});
