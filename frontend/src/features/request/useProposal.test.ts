import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account } from '#/api/types';
import { useProposal } from './useProposal';

const people = { updaters: [], deputies: [] };
const account = { request: { name: 'Visit Iisalmi' }, ...people } as unknown as Account;
const returned = {
  ...account,
  change: { state: 'RETURNED', request: { name: 'Iisalmen matkailu' }, ...people },
} as unknown as Account;

test('a proposal begins from what was approved, or from what came back', () => {
  expect(renderHook(() => useProposal(account)).result.current.values.name).toBe('Visit Iisalmi');
  expect(renderHook(() => useProposal(returned)).result.current.values.name).toBe('Iisalmen matkailu');
});

test('what is changed is in the form alone, and its fault is gone', async () => {
  const { result } = renderHook(() => useProposal(account));
  act(() => result.current.setErrors({ name: [{ code: 'missing' }], purpose: [{ code: 'missing' }] }));
  expect(result.current.dirty).toBe(false);
  act(() => result.current.change({ name: 'Matkailu' }, 'name'));
  expect(result.current.values.name).toBe('Matkailu');
  expect(result.current.dirty).toBe(true);
  expect(Object.keys(result.current.errors)).toEqual(['purpose']);
  expect(await result.current.saveNow()).toEqual({});
});
