import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '#/api/problem';
import type { Account } from '#/api/types';
import { commands } from '#/features/accounts/commands';
import type { Values } from './form';
import { useDraft } from './useDraft';

const account = {
  id: 'a',
  etag: '"1"',
  request: {},
  updaters: [],
  deputies: [],
  allowedActions: ['EDIT'],
} as unknown as Account;

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const draftOf = () => draftIn().result;

function draftIn(person = 'p') {
  const queryClient = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  return renderHook(() => useDraft(account, person), { wrapper });
}

/** Answers each save with the next version, keeping what was sent. */
function server() {
  let version = 1;
  return vi.spyOn(commands, 'replaceRequest').mockImplementation(async (seen, request) => {
    version += 1;
    return { ...account, ...seen, etag: `"${version}"`, request };
  });
}

describe('a draft', () => {
  test('saves itself under the version it last got', async () => {
    const save = server();
    const draft = draftOf();
    act(() => draft.current.change({ name: 'Visit' }, 'name'));
    await act(() => draft.current.saveNow());
    act(() => draft.current.change({ name: 'Visit Iisalmi' }, 'name'));
    await act(() => draft.current.saveNow());
    expect(save.mock.calls.map(([seen, { name }]) => [seen.etag, name])).toEqual([
      ['"1"', 'Visit'],
      ['"2"', 'Visit Iisalmi'],
    ]);
  });

  test('asks nothing of the server when nothing changed', async () => {
    const save = server();
    const draft = draftOf();
    await act(() => draft.current.saveNow());
    expect(save).not.toHaveBeenCalled();
  });

  test('saves the rest when one field is refused, and names that field at once', async () => {
    const save = server();
    save.mockRejectedValueOnce(
      new Problem('invalid-request', 400, {}, [{ pointer: '/sharedMailbox', code: 'pattern' }]),
    );
    const draft = draftOf();
    act(() => draft.current.change({ name: 'Visit Iisalmi' }, 'name'));
    act(() => draft.current.change({ sharedMailbox: 'matkailu@' }, 'sharedMailbox'));
    await act(() => draft.current.saveNow());
    expect(Object.keys(draft.current.errors)).toEqual(['sharedMailbox']);
    expect(draft.current.saving.refused).toEqual(['sharedMailbox']);
    const refused = await act(() => draft.current.saveAndTell());
    expect(Object.keys(refused)).toEqual(['sharedMailbox']);
    expect(save.mock.lastCall?.[1]).toMatchObject({ name: 'Visit Iisalmi' });
    expect(save.mock.lastCall?.[1]).not.toHaveProperty('sharedMailbox');
    expect(draft.current.errors.sharedMailbox?.[0]?.code).toBe('pattern');
    expect(draft.current.saving.problem).toBeNull();
  });

  test('saves the rest when one field is malformed and then a person turns out to be archived', async () => {
    const save = server();
    save
      .mockRejectedValueOnce(new Problem('invalid-request', 400, {}, [{ pointer: '/sharedMailbox', code: 'pattern' }]))
      .mockRejectedValueOnce(new Problem('rules-not-met', 409, {}, [{ pointer: '/responsibleId', code: 'unknown' }]));
    const draft = draftOf();
    act(() => draft.current.change({ name: 'Visit', sharedMailbox: 'matkailu@' }, 'name'));
    act(() =>
      draft.current.change({ responsible: { id: 'gone', name: 'G' } as Values['responsible'] }, 'responsibleId'),
    );
    await act(() => draft.current.saveNow());
    expect(save.mock.lastCall?.[1]).toMatchObject({ name: 'Visit' });
    expect(save.mock.lastCall?.[1]).not.toHaveProperty('responsibleId');
    expect(Object.keys(draft.current.errors).sort()).toEqual(['responsibleId', 'sharedMailbox']);
    expect(draft.current.saving.problem).toBeNull();
  });

  test('names the faulty fields also when nothing could be saved', async () => {
    const save = server();
    const gone = new Problem('rules-not-met', 409, {}, [{ pointer: '/responsibleId', code: 'unknown' }]);
    save.mockRejectedValueOnce(gone).mockRejectedValueOnce(gone);
    const draft = draftOf();
    act(() =>
      draft.current.change({ responsible: { id: 'gone', name: 'G' } as Values['responsible'] }, 'responsibleId'),
    );
    await act(() => draft.current.saveNow().catch(() => ({})));
    expect(draft.current.saving.problem?.slug).toBe('rules-not-met');
    expect(Object.keys(draft.current.errors)).toEqual(['responsibleId']);
    await act(() => draft.current.saveNow());
    expect(draft.current.saving.problem).toBeNull();
  });

  test('keeps what was typed when it could not be saved, and can try again', async () => {
    const save = server();
    save.mockRejectedValueOnce(new Problem('unavailable', 503));
    const draft = draftOf();
    act(() => draft.current.change({ name: 'Visit Iisalmi' }, 'name'));
    await act(() => draft.current.saveNow().catch(() => ({})));
    expect(draft.current.saving.problem?.slug).toBe('unavailable');
    expect(draft.current.values.name).toBe('Visit Iisalmi');
    await act(() => draft.current.saveNow());
    expect(draft.current.saving.problem).toBeNull();
  });

  test('saves what was typed without a network once it is back', async () => {
    const save = server();
    save.mockRejectedValueOnce(new Problem('offline', 0));
    const draft = draftOf();
    act(() => draft.current.change({ name: 'Visit Iisalmi' }, 'name'));
    await act(() => draft.current.saveNow().catch(() => ({})));
    await act(async () => void window.dispatchEvent(new Event('online')));
    expect(save).toHaveBeenCalledTimes(2);
    expect(draft.current.saving.problem).toBeNull();
  });

  test('saves a moment after the last key, and what is left when the form is left', async () => {
    vi.useFakeTimers();
    const save = server();
    const { result, unmount } = draftIn();
    act(() => result.current.change({ name: 'V' }, 'name'));
    act(() => result.current.change({ name: 'Visit' }, 'name'));
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(save.mock.calls.map(([, { name }]) => name)).toEqual(['Visit']);
    act(() => result.current.change({ name: 'Visit Iisalmi' }, 'name'));
    unmount();
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.lastCall?.[1].name).toBe('Visit Iisalmi');
    vi.useRealTimers();
  });

  test('warns before the window closes only while something is unsaved', async () => {
    server();
    const draft = draftOf();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    act(() => draft.current.change({ name: 'Visit' }, 'name'));
    expect(leave()).toBe(true);
    await act(() => draft.current.saveNow());
    expect(leave()).toBe(false);
  });

  test('takes what somebody else has saved when it is asked to', async () => {
    const save = server();
    const draft = draftOf();
    act(() => draft.current.change({ name: 'Mine' }, 'name'));
    act(() => draft.current.reload({ ...account, etag: '"9"', request: { name: 'Theirs' } }));
    expect(draft.current.values.name).toBe('Theirs');
    act(() => draft.current.change({ purpose: 'Uutiset' }, 'purpose'));
    await act(() => draft.current.saveNow());
    expect(save.mock.lastCall?.[0].etag).toBe('"9"');
  });
});

describe('what could not be stored', () => {
  const failing = (slug: string) => vi.spyOn(commands, 'replaceRequest').mockRejectedValue(new Problem(slug, 412));

  test('is still there when the page is opened again, and is stored then', async () => {
    failing('unreachable');
    const first = draftIn();
    act(() => first.result.current.change({ name: 'Visit Iisalmi' }, 'name'));
    expect(await act(() => first.result.current.stored())).toBe(false);
    expect(first.result.current.saving.problem?.slug).toBe('unreachable');
    await act(async () => first.unmount());
    const save = server();
    const again = draftOf();
    expect(again.current.values.name).toBe('Visit Iisalmi');
    expect(await act(() => again.current.stored())).toBe(true);
    expect(save.mock.lastCall?.[1]).toMatchObject({ name: 'Visit Iisalmi' });
    expect(draftOf().current.values.name).toBe('');
  });

  test('is nobody else’s', async () => {
    failing('unreachable');
    const first = draftIn();
    act(() => first.result.current.change({ name: 'Visit Iisalmi' }, 'name'));
    await act(async () => first.unmount());
    expect(draftIn('q').result.current.values.name).toBe('');
    expect(draftIn('p').result.current.values.name).toBe('Visit Iisalmi');
  });

  test('is not kept again by an answer that comes after signing out', async () => {
    const save = server();
    let answer: (account: Account) => void = () => {};
    save.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const draft = draftIn();
    act(() => draft.result.current.change({ name: 'Visit', weeklyHours: 'kaksi' }, 'weeklyHours'));
    const saved = act(() => draft.result.current.saveNow());
    sessionStorage.clear();
    answer({ ...account, etag: '"2"' });
    await saved;
    expect(sessionStorage.length).toBe(0);
  });

  test('is put on top of what somebody else stored meanwhile, under the newest version', async () => {
    failing('changed-meanwhile');
    const draft = draftOf();
    act(() => draft.current.change({ name: 'Visit Iisalmi' }, 'name'));
    expect(await act(() => draft.current.stored())).toBe(false);
    const save = server();
    const newest = { ...account, etag: '"7"', request: { name: 'Iisalmi', purpose: 'Matkailu' } } as Account;
    await act(() => draft.current.keepMine(newest));
    expect(save).toHaveBeenLastCalledWith(
      expect.objectContaining({ etag: '"7"' }),
      expect.objectContaining({ name: 'Visit Iisalmi', purpose: 'Matkailu' }),
    );
    expect(draft.current.saving.problem).toBeNull();
  });

  test('is a field that is no number: leaving asks, for the rest is stored without it', async () => {
    server();
    const draft = draftOf();
    act(() => draft.current.change({ name: 'Visit', weeklyHours: 'kaksi' }, 'weeklyHours'));
    expect(await act(() => draft.current.stored())).toBe(false);
    expect(draft.current.errors.weeklyHours?.[0]?.code).toBe('type');
    expect(draft.current.saving).toMatchObject({ problem: null, refused: ['weeklyHours'] });
  });
});
