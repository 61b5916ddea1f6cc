import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import { api } from '#/api/client';
import type { AccountRequest } from '#/api/types';
import { begin, beginFrom } from './begin';

const refusal = (pointer: string) => ({
  error: {
    type: 'https://kanava/problems/rules-not-met',
    status: 409,
    errors: [{ pointer, code: 'unknown' }],
  },
  response: new Response(null, { status: 409 }),
});
const made = { data: { id: 'a' }, response: new Response(null, { status: 201 }) };

describe('a draft', () => {
  let post: Mock;
  const bodies = () => post.mock.calls.map(([, options]) => (options as { body: AccountRequest }).body);
  beforeEach(() => {
    post = vi.spyOn(api, 'POST') as unknown as Mock;
  });

  test('begins empty', async () => {
    post.mockResolvedValue(made);
    await expect(begin('k', {})).resolves.toEqual({ id: 'a' });
    expect(bodies()).toEqual([{}]);
  });

  test('begins with what an earlier request tells, without its address', async () => {
    post.mockResolvedValue(made);
    await beginFrom({ name: 'Visit', plannedAddress: 'x.com/visit' }, () => 'k');
    expect(bodies()).toEqual([{ name: 'Visit' }]);
  });

  test('leaves out who is gone since then', async () => {
    post.mockResolvedValueOnce(refusal('/responsibleId')).mockResolvedValueOnce(made);
    await beginFrom({ name: 'Visit', responsibleId: 'gone' }, () => 'k');
    expect(bodies()[1]).toEqual({ name: 'Visit' });
  });

  test('asks no more once the same is refused again', async () => {
    post.mockResolvedValue(refusal('/responsibleId'));
    await expect(beginFrom({ name: 'Visit', responsibleId: 'gone' }, () => 'k')).rejects.toThrow('rules-not-met');
    expect(post).toHaveBeenCalledTimes(2);
  });

  test('passes on what it can do nothing about', async () => {
    post.mockRejectedValue(new TypeError('offline'));
    await expect(beginFrom({ name: 'Visit' }, () => 'k')).rejects.toThrow();
    expect(post).toHaveBeenCalledTimes(1);
  });
});
