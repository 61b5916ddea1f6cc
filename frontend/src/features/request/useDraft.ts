import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '#/api/problem';
import type { Account } from '#/api/types';
import { commands, remember } from '#/features/accounts/commands';
import { type FieldErrors, type FieldName, requestOf, type Values, valuesOf } from './form';
import { leavingOut } from './leavingOut';

const PAUSE = 1_200;

/** `refused`: fields the server could not take, so that they are not in what was last saved. */
export type Saving = {
  busy: boolean;
  savedAt: string | null;
  problem: Problem | null;
  refused: readonly FieldName[];
};

const NOT_YET: Saving = { busy: false, savedAt: null, problem: null, refused: [] };

/** Which fields are asked, with these values in the form. */
export type Asks = (values: Values) => (field: FieldName) => boolean;
const ALL: Asks = () => () => true;

/**
 * A draft that saves itself a moment after the last key, one save at a time. A field the server can't take is remembered
 * and left out, so that one half-typed address doesn't hold back the rest.
 */
export function useDraft(account: Account, asks: Asks = ALL) {
  const queryClient = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(account));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [saving, setSaving] = useState(NOT_YET);
  const seen = useRef(account);
  const latest = useRef(values);
  const dirty = useRef(false);
  const refused = useRef<FieldErrors>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const put = useCallback(async (): Promise<FieldErrors> => {
    if (!dirty.current) return refused.current;
    dirty.current = false;
    setSaving((before) => ({ ...before, busy: true }));
    const asked = asks(latest.current);
    const { request, errors: unreadable } = requestOf(latest.current, asked);
    refused.current = unreadable;
    try {
      await leavingOut(request, {
        store: async (body) => {
          seen.current = await commands.replaceRequest(seen.current, body);
        },
        onRefused: (found) => {
          refused.current = { ...unreadable, ...found };
        },
        asks: asked,
      });
      remember(queryClient, seen.current);
      setSaving({
        busy: false,
        savedAt: new Date().toISOString(),
        problem: null,
        refused: Object.keys(refused.current) as FieldName[],
      });
      // Whoever has typed on since then hears of it with the next save.
      if (!dirty.current) setErrors((before) => ({ ...before, ...refused.current }));
    } catch (cause) {
      if (!dirty.current) setErrors((before) => ({ ...before, ...refused.current }));
      dirty.current = true;
      setSaving((before) => ({ ...before, busy: false, problem: asProblem(cause) }));
      throw cause;
    }
    return refused.current;
  }, [queryClient, asks]);

  /** Resolves once everything typed so far is stored; rejects when it could not be. */
  const saveNow = useCallback((): Promise<FieldErrors> => {
    clearTimeout(timer.current);
    const turn = queue.current.then(put, put);
    queue.current = turn.catch(() => null);
    return turn;
  }, [put]);

  /** Leaving a step is the moment to hear of mistakes, also of those that were heard of before. */
  const saveAndTell = useCallback(async (): Promise<FieldErrors> => {
    const faults = await saveNow();
    setErrors((before) => ({ ...before, ...faults }));
    return faults;
  }, [saveNow]);

  const change = useCallback(
    (part: Partial<Values>, field: FieldName) => {
      latest.current = { ...latest.current, ...part };
      dirty.current = true;
      setValues(latest.current);
      setErrors(({ [field]: _mended, ...others }) => others);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow().catch(() => null), PAUSE);
    },
    [saveNow],
  );

  const reload = useCallback((newest: Account) => {
    seen.current = newest;
    latest.current = valuesOf(newest);
    dirty.current = false;
    setValues(latest.current);
    setErrors({});
    setSaving(NOT_YET);
  }, []);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => dirty.current && event.preventDefault();
    const catchUp = () => dirty.current && void saveNow().catch(() => null);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', catchUp);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', catchUp);
      if (dirty.current) void saveNow().catch(() => null);
    };
  }, [saveNow]);

  return { values, errors, setErrors, saving, change, saveNow, saveAndTell, reload, current: () => seen.current };
}

export type Draft = ReturnType<typeof useDraft>;
