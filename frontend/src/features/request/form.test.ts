import { describe, expect, test } from 'vitest';
import type { Account, PolicyDocument } from '#/api/types';
import { belowFigures } from './figures';
import {
  byField,
  copyOf,
  type FieldName,
  hoursOf,
  mendedBy,
  missingIn,
  pointerOf,
  requestOf,
  unanswered,
  unplaced,
  type Values,
  valuesOf,
  without,
} from './form';

const empty: Values = valuesOf({ request: {}, updaters: [], deputies: [] } as unknown as Account);
const written = (values: Partial<Values>, asked?: (field: FieldName) => boolean) =>
  JSON.parse(JSON.stringify(requestOf({ ...empty, ...values }, asked).request));

describe('the form of the request', () => {
  test('leaves out what is empty, so that a draft can be saved at any time', () => {
    expect(written({ name: ' Visit Iisalmi ' }, (field) => field !== 'visibility')).toEqual({ name: 'Visit Iisalmi' });
  });

  test('leaves out what is not asked, so that nothing is sent that nobody sees', () => {
    expect(
      written({ name: 'Visit', audience: 'Matkailijat', answers: { need: 'Syy' } }, (field) => field === 'name'),
    ).toEqual({ name: 'Visit' });
  });

  test('an alias belongs to an updater; whoever is taken away loses theirs (LSK-alias)', () => {
    const updaters = [{ id: 'a', name: 'Aino' }];
    expect(written({ updaters, aliases: { a: ' Kuu ', b: 'Tähti' } }, (field) => field === 'aliases')).toEqual({
      plan: { aliases: [{ personId: 'a', alias: 'Kuu' }] },
    });
    const account = { request: { plan: { aliases: [{ personId: 'a', alias: 'Kuu' }] } }, updaters, deputies: [] };
    expect(valuesOf(account as unknown as Account).aliases).toEqual({ a: 'Kuu' });
  });

  test('keeps what it was given', () => {
    const request = {
      kind: 'EXPERT',
      name: 'Johtaja',
      weeklyHours: 2.5,
      deputyIds: ['d'],
      plan: {
        endsOn: '2027-01-31',
        visibility: 'CLOSED',
        languages: ['fi', 'se'],
        clientWork: true,
        pilot: true,
        checkDays: 90,
        decidingUnitId: 'u',
        decidingGround: 'Keskeinen',
        answers: { need: 'Syy' },
      },
    };
    const account = { request, updaters: [], deputies: [{ id: 'd', name: 'D' }] } as unknown as Account;
    expect(JSON.parse(JSON.stringify(requestOf(valuesOf(account)).request))).toEqual(request);
  });

  test('a permanent account has no last day, nor a ground without a unit', () => {
    const plan = written({ endsOn: '2027-01-31', decidingGround: 'Keskeinen' }).plan;
    expect(plan).toEqual({ visibility: 'PUBLIC' });
  });

  test.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['', undefined],
    ['0', 0],
  ])('reads %j hours as %j', (typed, hours) => {
    expect(hoursOf(typed)).toBe(hours);
  });

  test('names numbers that are none beside the field, and sends the rest', () => {
    const { request, errors } = requestOf({ ...empty, weeklyHours: 'kaksi', checkDays: '1,5', name: 'Visit Iisalmi' });
    expect(errors.weeklyHours?.[0]?.code).toBe('type');
    expect(errors.checkDays?.[0]?.pointer).toBe('/plan/checkDays');
    expect(request.weeklyHours).toBeUndefined();
    expect(request.plan?.checkDays).toBeUndefined();
    expect(request.name).toBe('Visit Iisalmi');
  });

  test('names what is empty beside a fault that keeps the request here', () => {
    const needed: FieldName[] = ['kind', 'name', 'responsibleId', 'purposeKey', 'answers.need', 'answers.goals'];
    const missing = missingIn(
      { ...empty, name: 'Visit', answers: { goals: 'Kävijöitä' } },
      needed.map((field) => ({ field, section: '3.2' })),
    );
    expect(missing[0]?.params).toEqual({ section: '3.2' });
    expect(missing.map(({ pointer }) => pointer)).toEqual(['/responsibleId', '/plan/purposeKey', '/plan/answers/need']);
  });

  test('asks for the last day of a fixed term, and for a choice that was never made (IIS-3.3b)', () => {
    const all = () => true;
    expect(unanswered({ ...empty, fixedTerm: true, clientWork: false }, all)).toEqual([
      { pointer: '/plan/endsOn', code: 'missing' },
    ]);
    expect(unanswered(empty, all)).toEqual([{ pointer: '/plan/clientWork', code: 'missing' }]);
    expect(unanswered({ ...empty, fixedTerm: true }, () => false)).toEqual([]);
  });

  test('finds the field of each fault, in lists, in the plan and its answers, and ignores what it does not know', () => {
    const faults = byField([
      { pointer: '/updaterIds/1', code: 'unknown-person' },
      { pointer: '/updaterIds', code: 'too-few-updaters', params: { min: '2' } },
      { pointer: '/deputyIds/0', code: 'unknown-person' },
      { pointer: '/plan/endsOn', code: 'in-the-past' },
      { pointer: '/plan/answers/need', code: 'missing' },
      { pointer: '/somethingNew', code: 'missing' },
      { code: 'missing' },
    ]);
    expect(Object.keys(faults)).toEqual(['updaterIds', 'deputyIds', 'endsOn', 'answers.need']);
    expect(faults.updaterIds).toHaveLength(2);
    expect(byField([{ pointer: '/name', code: 'missing' }], (field) => field !== 'name')).toEqual({});
  });

  test('is told apart where no field takes it', () => {
    const whole = { code: 'too-many' };
    const errors = [{ pointer: '/name', code: 'missing' }, { pointer: '/deputyIds', code: 'missing' }, whole];
    expect(unplaced(errors, (field) => field !== 'deputyIds')).toEqual([errors[1], whole]);
  });

  test.each([
    ['name', '/name'],
    ['endsOn', '/plan/endsOn'],
    ['answers.dataProtection', '/plan/answers/dataProtection'],
  ] as const)('%s stands at %s', (field, pointer) => {
    expect(pointerOf(field)).toBe(pointer);
  });

  test('leaves out single fields, in the plan and its answers too', () => {
    const request = { name: 'Visit', plan: { endsOn: 'x', checkDays: 3, answers: { need: 'Syy', goals: 'G' } } };
    const fault = [{ code: 'format' }];
    expect(without(request, { endsOn: fault, 'answers.need': fault })).toEqual({
      name: 'Visit',
      plan: { checkDays: 3, answers: { goals: 'G' } },
    });
    expect(without({ name: 'Visit' }, { name: fault })).toEqual({});
  });

  test('a copy has neither the address nor the days of the earlier one', () => {
    expect(
      copyOf({
        name: 'Visit',
        plannedAddress: 'x.com/v',
        plan: { endsOn: '2020-01-01', reviewOn: '2020-01-01', pilot: true },
      }),
    ).toEqual({ name: 'Visit', plan: { pilot: true } });
    expect(copyOf({ name: 'Visit' })).toEqual({ name: 'Visit' });
  });
});

test('hours come back as they are typed here, and the policy’s figures are named with what else is wrong', () => {
  document.documentElement.lang = 'fi';
  const values = valuesOf({ request: { weeklyHours: 0.5 }, updaters: [], deputies: [] });
  expect(values.weeklyHours).toBe('0,5');
  const policy = { minUpdaters: 2, minDeputies: 0, minWeeklyHours: 1 } as PolicyDocument;
  expect(belowFigures(values, policy, () => true).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/updaterIds too-few-updaters',
    '/weeklyHours too-little-working-time',
  ]);
  expect(belowFigures({ ...values, weeklyHours: 'kaksi' }, policy, (field) => field === 'weeklyHours')).toEqual([]);
});

test('that a platform is another unit’s is no fault any more once another platform is chosen', () => {
  const fault = { unitId: [{ pointer: '/unitId', code: 'platform-of-other-unit' }] };
  expect(mendedBy('platform', fault)).toEqual({});
  expect(mendedBy('name', fault)).toEqual(fault);
});
