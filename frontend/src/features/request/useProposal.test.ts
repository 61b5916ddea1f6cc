import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Account } from '#/api/types';
import { useProposal } from './useProposal';

const people = { updaters: [], deputies: [] };
const account = { id: 'a', etag: '"1"', request: { name: 'Visit Iisalmi' }, ...people } as unknown as Account;
const returned = {
  ...account,
  change: { state: 'RETURNED', request: { name: 'Iisalmen matkailu' }, ...people },
} as unknown as Account;

const proposalOf = (of: Account, person = 'p') => renderHook(() => useProposal(of, person)).result;

beforeEach(() => sessionStorage.clear());

test('a proposal begins from what was approved, or from what came back', () => {
  expect(proposalOf(account).current.values.name).toBe('Visit Iisalmi');
  expect(proposalOf(returned).current.values.name).toBe('Iisalmen matkailu');
});

test('what is changed is in the form alone, and its fault is gone', async () => {
  const proposal = proposalOf(account);
  act(() => proposal.current.setErrors({ name: [{ code: 'missing' }], purpose: [{ code: 'missing' }] }));
  expect(proposal.current.dirty).toBe(false);
  act(() => proposal.current.change({ name: 'Matkailu' }, 'name'));
  expect(proposal.current.values.name).toBe('Matkailu');
  expect(proposal.current.dirty).toBe(true);
  expect(Object.keys(proposal.current.errors)).toEqual(['purpose']);
  expect(await proposal.current.saveNow()).toEqual({});
});

test('what was typed is there when the page is opened again, until it is sent or begun anew (CHANGE-1)', () => {
  const first = proposalOf(account);
  act(() => first.current.change({ name: 'Matkailu' }, 'name'));
  const again = proposalOf(account);
  expect(again.current).toMatchObject({ resumed: true, dirty: true, values: { name: 'Matkailu' } });
  act(() => again.current.startOver());
  expect(again.current).toMatchObject({ resumed: false, dirty: false, values: { name: 'Visit Iisalmi' } });
  expect(proposalOf(account).current.resumed).toBe(false);

  act(() => again.current.change({ name: 'Kesä' }, 'name'));
  act(() => again.current.done());
  expect(proposalOf(account).current.resumed).toBe(false);
});

test('it is nobody else’s, and not of an account that has changed since', () => {
  const first = proposalOf(account);
  act(() => first.current.change({ name: 'Matkailu' }, 'name'));
  expect(proposalOf(account, 'q').current.resumed).toBe(false);
  expect(proposalOf({ ...account, etag: '"2"' }).current.resumed).toBe(false);
});
