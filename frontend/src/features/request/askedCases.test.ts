import { describe, expect, test } from 'vitest';
import type { AccountRequest } from '#/api/types';
import { askedCases } from '#/test/cases';
import { askingWith } from './asking';
import { missingIn, pointerOf, valuesOf } from './form';

/** Whether clients are met is a yes or no that the server takes for a no where it isn't told. */
const SAID_HERE_ALONE = [pointerOf('clientWork')];

const person = (id: string) => ({ id, name: id });

/** As it stands in the form once it has been fetched. */
const told = (request: AccountRequest) =>
  valuesOf({
    request,
    ...(request.responsibleId && { responsible: person(request.responsibleId) }),
    ...(request.plan?.founderId && { founder: person(request.plan.founderId) }),
    updaters: (request.updaterIds ?? []).map(person),
    deputies: (request.deputyIds ?? []).map(person),
  });

describe('what the server demands the form asks, and nothing else', () => {
  test.each(askedCases)('$name', ({ rules, request, lacks }) => {
    const values = told(request);
    const { asked } = askingWith(rules, request, values);
    const missing = missingIn(
      values,
      asked.filter(({ need }) => need === 'MUST'),
    ).map(({ pointer = '', params }) => [pointer, params?.section ?? null] as const);
    expect(Object.fromEntries(missing.filter(([pointer]) => !SAID_HERE_ALONE.includes(pointer)))).toEqual(lacks);
  });
});
