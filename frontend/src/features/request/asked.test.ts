import { describe, expect, test } from 'vitest';
import type { Account, AccountRequest, AccountSummary, Platform, PolicyDocument } from '#/api/types';
import { askedOf, offered, type Turning } from './asked';
import { askingWith, stepOf } from './asking';
import { valuesOf } from './form';
import { mainAccountOn } from './mainAccount';

const turning: Turning = {
  kind: 'OWNED',
  platform: '',
  closed: false,
  clientWork: false,
  fixedTerm: false,
  decidingUnitId: '',
};

function rules(part: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    chain: [{ level: 'UNIT' }],
    minUpdaters: 2,
    minDeputies: 0,
    loginMail: { sharedMailbox: 'MUST', personalAddress: 'FORBIDDEN' },
    contactMail: 'FREE',
    expertAccounts: { mode: 'FREE', usedPlatformsOnly: false, titles: [] },
    serviceHoursRequired: false,
    mainAccountFirst: 'SHOULD',
    platforms: [],
    purposes: [],
    goals: [],
    questions: [],
    citations: [],
    ...part,
  } as unknown as PolicyDocument;
}

const fields = (document: PolicyDocument, turn: Partial<Turning> = {}, told?: AccountRequest) =>
  askedOf(document, { ...turning, ...turn }, told).map(({ field }) => field);
const question = (
  name: PolicyDocument['questions'][number]['question'],
  when: PolicyDocument['questions'][number]['when'],
  need: 'MUST' | 'SHOULD' = 'MUST',
) => ({ question: name, when, need, section: '3.2' });

describe('what a request is asked', () => {
  test('where a policy asks for nothing beyond the ordinary, neither does the form', () => {
    expect(fields(rules())).toEqual([
      'kind',
      'purpose',
      'audience',
      'unitId',
      'decidingUnitId',
      'platform',
      'name',
      'plannedAddress',
      'sharedMailbox',
      'fixedTerm',
      'unattended',
      'responsibleId',
      'updaterIds',
    ]);
  });

  test('choices, deputies, hours and the contact come with the policy that wants them (IIS-2, IIS-3.2b, IIS-3.3a)', () => {
    const choice = { key: 'a', name: { fi: 'a', sv: 'a', en: 'a' } };
    const document = rules({
      purposes: [choice],
      goals: [choice],
      minDeputies: 1,
      minWeeklyHours: 1,
      contactMail: 'SHOULD',
      citations: [{ rule: 'MIN_DEPUTIES', section: '3.2' }],
    });
    const asked = askedOf(document, turning);
    expect(asked.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['purposeKey', 'goalKey', 'deputyIds', 'weeklyHours', 'contactMail']),
    );
    expect(asked.find(({ field }) => field === 'deputyIds')).toMatchObject({ need: 'MUST', section: '3.2' });
    expect(asked.find(({ field }) => field === 'contactMail')).toMatchObject({ need: 'SHOULD' });
  });

  test('what a draft already tells stays in sight', () => {
    const told: AccountRequest = {
      deputyIds: ['d'],
      weeklyHours: 2,
      plan: {
        contactMail: 'a@b.fi',
        languages: ['fi'],
        officialChannelUrl: 'https://a.fi',
        visibility: 'CLOSED',
        clientWork: true,
        reviewOn: '2027-01-01',
      },
    };
    expect(fields(rules(), {}, told)).toEqual(
      expect.arrayContaining([
        'deputyIds',
        'weeklyHours',
        'contactMail',
        'languages',
        'officialChannelUrl',
        'visibility',
        'clientWork',
        'reviewOn',
      ]),
    );
  });

  test('what others keep is watched: no mailbox, no hours, no audience (LVM-kinds, LVM-roles)', () => {
    const document = rules({ minWeeklyHours: 1, questions: [question('NEED', 'ALWAYS')] });
    expect(fields(document, { kind: 'MONITORED' })).toEqual([
      'kind',
      'purpose',
      'unitId',
      'platform',
      'name',
      'plannedAddress',
      'checkDays',
      'responsibleId',
      'updaterIds',
    ]);
    expect(fields(document, { kind: 'PARTICIPATED' })).toContain('pilot');
    expect(fields(document, { kind: 'SERVICE' })).not.toContain('updaterIds');
  });

  test('an expert names a title and needs no updaters (IIS-3.3c)', () => {
    const asked = fields(rules({ minDeputies: 1 }), { kind: 'EXPERT' });
    expect(asked).toContain('expertTitle');
    expect(asked).not.toContain('updaterIds');
    expect(asked).not.toContain('deputyIds');
  });

  test('questions come with what they are about (IIS-5.1c, IIS-5.5, LSK-rules, RAU-expert)', () => {
    const document = rules({
      questions: [
        question('NEED', 'ALWAYS'),
        question('WORK_PROFILE', 'EXPERT'),
        question('CRISIS_CONTACTS', 'CLIENT_WORK'),
        question('CLOSED_AUDIENCE', 'CLOSED'),
        question('CLEAN_UP', 'SERVICE'),
        question('TERMS_READ', 'ALWAYS'),
      ],
    });
    const inWords = (turn: Partial<Turning>) => fields(document, turn).filter((field) => field.startsWith('answers.'));
    expect(inWords({})).toEqual(['answers.need']);
    expect(inWords({ kind: 'EXPERT' })).toEqual(['answers.need', 'answers.workProfile']);
    expect(inWords({ clientWork: true })).toEqual(['answers.need', 'answers.crisisContacts']);
    expect(inWords({ closed: true })).toEqual(['answers.need', 'answers.closedAudience']);
    expect(inWords({ kind: 'SERVICE' })).toEqual(['answers.cleanUp']);
    expect(fields(document)).toEqual(expect.arrayContaining(['visibility', 'clientWork']));
  });

  test('service hours are asked where clients are met, once (LSK-rules)', () => {
    const document = rules({ serviceHoursRequired: true });
    expect(fields(document)).not.toContain('answers.serviceHours');
    expect(fields(document, { clientWork: true })).toContain('answers.serviceHours');
    const both = rules({ serviceHoursRequired: true, questions: [question('SERVICE_HOURS', 'CLIENT_WORK')] });
    expect(fields(both, { clientWork: true }).filter((field) => field === 'answers.serviceHours')).toHaveLength(1);
  });

  test('languages and the official channel have fields of their own (IIS-2, IIS-3a)', () => {
    const document = rules({
      questions: [question('LANGUAGES', 'ALWAYS', 'SHOULD'), question('OFFICIAL_CHANNEL', 'ALWAYS', 'SHOULD')],
    });
    const asked = askedOf(document, turning);
    expect(asked.find(({ field }) => field === 'languages')).toMatchObject({ need: 'SHOULD', section: '3.2' });
    expect(asked.some(({ field }) => field === 'officialChannelUrl')).toBe(true);
    expect(asked.some(({ step }) => step === 'plan')).toBe(false);
  });

  test('an experiment has a day of review; its last day comes with a fixed term (RAU-try, IIS-3.3b)', () => {
    const document = rules({ platforms: [{ platform: 'TIKTOK', standing: 'EXPERIMENTAL' }] });
    expect(fields(document, { platform: 'TIKTOK', fixedTerm: true })).toEqual(
      expect.arrayContaining(['reviewOn', 'endsOn']),
    );
    expect(fields(document, { platform: 'X' })).not.toContain('reviewOn');
    expect(fields(document, { platform: 'X' })).toContain('accountForm');
  });

  test('another deciding unit needs its ground (IIS-3.1f)', () => {
    expect(fields(rules(), { decidingUnitId: 'u' })).toContain('decidingGround');
    expect(fields(rules({ chain: [{ level: 'ORGANISATION' }] as PolicyDocument['chain'] }))).not.toContain(
      'decidingUnitId',
    );
  });

  test('platforms that are not allowed or archived are not offered, unless chosen before', () => {
    const document = rules({ platforms: [{ platform: 'TIKTOK', standing: 'NOT_ALLOWED' }] });
    const platforms = [{ id: 'TIKTOK' }, { id: 'X' }, { id: 'OLD', archived: true }] as Platform[];
    expect(offered(document, platforms, '').map(({ id }) => id)).toEqual(['X']);
    expect(offered(document, platforms, 'TIKTOK')).toHaveLength(2);
  });
});

describe('the steps', () => {
  const values = valuesOf({ request: {}, updaters: [], deputies: [] } as unknown as Account);

  test('the plan is a step only where something is asked in it', () => {
    expect(askingWith(rules(), {}, values).steps).toEqual(['why', 'account', 'people', 'check']);
    const asking = askingWith(rules({ questions: [question('NEED', 'ALWAYS')] }), {}, values);
    expect(asking.steps).toContain('plan');
    expect(stepOf(asking.asked, 'answers.need')).toBe('plan');
    expect(asking.asks('answers.need')).toBe(true);
    expect(asking.asks('answers.goals')).toBe(false);
  });

  test('the terms of use alone are a plan too (IIS-3.1d)', () => {
    const asking = askingWith(rules({ questions: [question('TERMS_READ', 'ALWAYS')] }), {}, values);
    expect(asking.steps).toContain('plan');
    expect(asking.terms?.need).toBe('MUST');
  });

  test('what is asked no more is told of at the beginning', () => {
    expect(stepOf([], 'answers.need')).toBe('why');
  });
});

describe('the main account (RAU-umbrella)', () => {
  const document = rules({
    platforms: [{ platform: 'X', standing: 'IN_USE', mainAddress: 'https://www.x.com/Rautalampi/' }],
    mainAccountFirst: 'FREE',
  });

  test('is found in the register in any spelling', () => {
    const account = { id: 'a', address: 'https://x.com/rautalampi' } as AccountSummary;
    expect(mainAccountOn(document, 'X', [{ id: 'b' } as AccountSummary, account])).toMatchObject({
      account,
      first: false,
    });
  });

  test('is offered by its address where the register does not have it, and nowhere else', () => {
    expect(mainAccountOn({ ...document, mainAccountFirst: 'SHOULD' }, 'X', [])).toMatchObject({
      account: undefined,
      first: true,
    });
    expect(mainAccountOn(document, 'FACEBOOK', [])).toBeUndefined();
  });
});
