import { expect, test } from 'vitest';
import { type Told, valuesOf } from './form';
import { mergeMine } from './mergeMine';

const values = (request: Told['request']) => valuesOf({ request, updaters: [], deputies: [] });

test('what was typed here stays, and what was not touched is theirs', () => {
  const base = values({
    name: 'Visit',
    purpose: 'Matkailu',
    plan: { answers: { need: 'Kysyntä', monitoring: 'Viikoittain' } },
  });
  const mine = { ...base, name: 'Visit Iisalmi', answers: { ...base.answers, need: 'Kesä' } };
  const theirs = values({
    name: 'Iisalmi',
    purpose: 'Tapahtumat',
    plan: { answers: { need: 'Kysyntä', monitoring: 'Päivittäin' } },
  });
  expect(mergeMine(base, mine, theirs)).toMatchObject({
    name: 'Visit Iisalmi',
    purpose: 'Tapahtumat',
    answers: { need: 'Kesä', monitoring: 'Päivittäin' },
  });
});
