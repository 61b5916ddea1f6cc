import { describe, expect, test, vi } from 'vitest';
import { asProblem, Problem, problemFrom } from './problem';

describe('a refusal', () => {
  test('is named by the last part of its type, with its parameters and faults', () => {
    const body = {
      type: 'https://kanava.dev/problems/notice-too-short',
      params: { days: '30' },
      errors: [{ pointer: '/closesOn', code: 'notice-too-short' }],
    };
    expect(problemFrom(body, 409)).toMatchObject({ slug: 'notice-too-short', status: 409, params: { days: '30' } });
    expect(problemFrom(body, 409).at('/closesOn')).toHaveLength(1);
  });

  test('of an empty field says so, and not what form it lacks as well', () => {
    const errors = [
      { pointer: '/reason', code: 'too-short', params: { min: '1' } },
      { pointer: '/reason', code: 'pattern' },
      { pointer: '/address', code: 'pattern' },
    ];
    const body = { type: 'https://kanava.dev/problems/invalid-request', errors };
    expect(problemFrom(body, 400).errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/reason too-short',
      '/address pattern',
    ]);
  });

  test.each([
    [503, 'unavailable'],
    [502, 'unexpected'],
  ])('of something between us and the server is read from its status: %i is %s', (status, slug) => {
    expect(problemFrom('<html>', status)).toMatchObject({ slug, status });
    expect(problemFrom(null, status).errors).toEqual([]);
  });

  test('gives a field the faults below it, and no others', () => {
    const faults = ['/updaterIds', '/updaterIds/1', '/updaterIdsOther', undefined].map((pointer) => ({
      code: 'missing',
      ...(pointer && { pointer }),
    }));
    const problem = new Problem('invalid-request', 400, {}, faults);
    expect(problem.at('/updaterIds').map(({ pointer }) => pointer)).toEqual(['/updaterIds', '/updaterIds/1']);
  });
});

describe('what never reached the server', () => {
  const online = (value: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(value);

  test.each([
    [new TypeError('Failed to fetch')],
    [new Error('Failed to fetch dynamically imported module: /assets/a.js')],
    [new Error('Unable to preload CSS for /assets/a.css')],
  ])('%s is told by whether there is a network', (error) => {
    online(true);
    expect(asProblem(error).slug).toBe('unreachable');
    online(false);
    expect(asProblem(error).slug).toBe('offline');
  });

  test('a fault of our own is neither', () => {
    expect(asProblem(new Error('x is undefined')).slug).toBe('unexpected');
    expect(asProblem('thrown').slug).toBe('unexpected');
    const problem = new Problem('not-found', 404);
    expect(asProblem(problem)).toBe(problem);
  });
});
