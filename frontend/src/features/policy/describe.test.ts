import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import type { Language, PolicyDocument, PolicyRule } from '#/api/types';
import { formatIn } from '#/i18n/format';
import { defaults, platformName, preset, presets } from '#/test/policies';
import { texts } from '#/test/texts';
import { bySubject, described, say, type Words } from './describe';
import { basisOf, differing, fieldOf, RULES, rulesOf, versionBefore } from './rules';

async function wordsIn(language: Language): Promise<Words> {
  const own = i18next.createInstance();
  await own.init({
    lng: language,
    resources: { [language]: { translation: texts[language] } },
    interpolation: { escapeValue: false },
  });
  return { t: own.t, format: formatIn(language, '2026-11-22'), platformName };
}

const saidIn = async (language: Language, rule: PolicyRule, changes: Partial<PolicyDocument>) =>
  say({ ...defaults, ...changes }, rule, await wordsIn(language));

describe.each(['fi', 'sv', 'en'] as const)('in %s', (language) => {
  test('every rule of every document has words', async () => {
    const words = await wordsIn(language);
    for (const { document } of presets) {
      for (const rule of RULES) {
        const { name, lines, basis } = described(document, rule, defaults, words);
        expect(lines.length, rule).toBeGreaterThan(0);
        for (const text of [name, basis, ...lines]) expect(text, rule).toMatch(/^(?!policy\.|enums\.)[^{}]+$/);
      }
    }
  });
});

describe('a rule says', () => {
  test('who decides, in what time, and who is told (RAU-chain)', async () => {
    expect(await saidIn('fi', 'CHAIN', preset('RAU'))).toEqual([
      '1. Esihenkilön esitys: esihenkilö (yksikkö) esittää 7 päivässä.',
      '2. Toimialan johtoryhmän päätös: johtoryhmä (toimiala) päättää 14 päivässä. Päätös tehdään toimielimen kokouksessa.',
      '3. Kunnan johtoryhmän päätös: johtoryhmä (organisaatio) päättää 14 päivässä. Päätös tehdään toimielimen kokouksessa. Tiedoksi: johtoryhmä (organisaatio) ja verkkotoimitus (organisaatio).',
    ]);
  });

  test.each([
    [{ amount: 2, unit: 'DAYS', officeHoursOnly: true, need: 'MUST' }, 'Questions are answered within 2 office days.'],
    [
      { amount: 48, unit: 'HOURS', officeHoursOnly: false, need: 'SHOULD' },
      'Questions are answered within 48 hours. This is a target, not a duty.',
    ],
    [
      { amount: 8, unit: 'HOURS', officeHoursOnly: true, need: 'FREE' },
      'Questions are answered within 8 office hours. This is voluntary.',
    ],
    [{ amount: 1, unit: 'DAYS', officeHoursOnly: false, need: 'MUST' }, 'Questions are answered within 1 day.'],
  ] as const)('in what time questions are answered: %o', async (answerTime, words) => {
    expect(await saidIn('en', 'ANSWER_TIME', { answerTime })).toEqual([words]);
  });

  test.each([
    ['NOTICE_DAYS', { noticeDays: 0 }, 'Not demanded.'],
    ['MIN_UPDATERS', { minUpdaters: 0 }, 'Not demanded.'],
    ['FIXED_TERM_LEAD_DAYS', { fixedTermLeadDays: 0 }, 'Not demanded.'],
    ['MAIL_DOMAINS', { mailDomains: [] }, 'Any domain will do.'],
    ['ALIASES_ALLOWED', { aliasesAllowed: true }, 'An updater may use a working alias.'],
    ['QUESTIONS', { questions: [] }, 'No further questions.'],
    ['MANDATED_CHANNELS', { mandatedChannels: [] }, 'No channel is mandated.'],
  ] as const)('when nothing is asked, or something new: %s', async (rule, changes, words) => {
    expect(await saidIn('en', rule, changes as unknown as Partial<PolicyDocument>)).toEqual([words]);
  });

  test('what a platform is for, by when and for whom (LVM-plan)', async () => {
    const unit = { fi: 'Nuorisotyö', sv: 'Ungdomsarbetet', en: 'Youth work' };
    const platforms: PolicyDocument['platforms'] = [
      { platform: 'TIKTOK', standing: 'EXPERIMENTAL', unit, reviewOn: '2027-01-31' },
      { platform: 'SNAPCHAT', standing: 'PLANNED', targetOn: '2027-06-30' },
    ];
    expect(await saidIn('en', 'PLATFORMS', { platforms })).toEqual([
      'TikTok: on trial, run by Youth work, reviewed 31 January 2027.',
      'Snapchat: planned, by 30 June 2027.',
    ]);
    expect(await saidIn('en', 'PLATFORMS', preset('LVM'))).toContain(
      'LinkedIn: planned, by the end of 2014, run by Human resources.',
    );
  });

  test('which approvals are there, and which are open (LOI-doc)', async () => {
    const guidelineApprovals = [
      {
        body: { fi: 'Kaupunginhallitus', sv: 'Stadsstyrelsen', en: 'City board' },
        approvedOn: '2026-10-05',
        reference: '§ 12',
      },
      { body: { fi: 'Johtoryhmä', sv: 'Ledningsgruppen', en: 'Management team' } },
    ];
    expect(await saidIn('sv', 'GUIDELINE_APPROVALS', { guidelineApprovals })).toEqual([
      'Stadsstyrelsen: godkänt 5.10.2026, § 12.',
      'Ledningsgruppen: godkännande saknas.',
    ]);
  });
});

describe('the rules', () => {
  test('each stand under one subject, and each has its value', () => {
    const placed = bySubject(RULES).flatMap(({ rules }) => rules);
    expect(placed.sort()).toEqual([...RULES].sort());
    // Loimaa's guideline asks for the check without saying how often (LOI-3.4b); an organisation may.
    for (const rule of RULES.filter((one) => one !== 'PRIVACY_CHECK_DAYS'))
      expect(Object.keys({ ...defaults, ...preset('IIS'), ...preset('RAU') })).toContain(fieldOf(rule));
    expect(rulesOf('experts')).toEqual(['EXPERT_ACCOUNTS']);
    expect(bySubject(['MFA']).map(({ subject }) => subject)).toEqual(['security']);
  });

  test('come from the guideline, from the default or from a choice of one’s own', () => {
    const iis = preset('IIS');
    expect(basisOf(iis, 'MIN_UPDATERS', defaults)).toEqual({ kind: 'section', section: '3.2' });
    expect(basisOf(iis, 'QUESTIONS', defaults)).toEqual({ kind: 'each' });
    expect(basisOf(defaults, 'QUESTIONS', defaults)).toEqual({ kind: 'default' });
    expect(basisOf(iis, 'MFA', defaults)).toEqual({ kind: 'default' });
    expect(basisOf({ ...iis, mfa: 'SHOULD' }, 'MFA', defaults)).toEqual({ kind: 'own' });
  });

  test('differ by value or by section, whatever the order of writing', () => {
    const iis = preset('IIS');
    const { personalAddress, sharedMailbox } = iis.loginMail;
    expect(differing([iis, { ...iis, loginMail: { personalAddress, sharedMailbox } }])).toEqual([]);
    expect(differing([iis, { ...iis, mfa: 'FREE', citations: [] }])).toContain('MFA');
    expect(differing([iis, { ...iis, citations: [] }])).toContain('CHAIN');
  });

  test('had a version before', () => {
    const version = (no: number) => ({ version: no, inForceOn: '2026-01-01', document: defaults });
    expect(versionBefore([version(1), version(3), version(2)], 3)?.version).toBe(2);
    expect(versionBefore([version(1)], 1)).toBeUndefined();
  });
});
