import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '#/api/problem';
import type { Account } from '#/api/types';
import { commands, remember } from '#/features/accounts/commands';
import { keep, kept } from '#/ui/kept';
import { type FieldErrors, type FieldName, mendedBy, requestOf, type Values, valuesOf } from './form';
import { leavingOut } from './leavingOut';
import { mergeMine } from './mergeMine';

const PAUSE = 1_200;
/** How long somebody who leaves waits for the server to take what they typed. */
const PATIENCE = 4_000;

/** `refused`: fields the server could not take, so that they are not in what was last saved. */
export type Saving = {
  busy: boolean;
  savedAt: string | null;
  problem: Problem | null;
  refused: readonly FieldName[];
};

const NOT_YET: Saving = { busy: false, savedAt: null, problem: null, refused: [] };

/** What was typed and not stored, and which version it was begun from. */
type Typed = { etag: string; base: Values; values: Values };

/** Which fields are asked, with these values in the form. */
export type Asks = (values: Values) => (field: FieldName) => boolean;
const ALL: Asks = () => () => true;

/**
 * A draft that saves itself a moment after the last key, one save at a time. A field the server can't take is remembered
 * and left out, so that one half-typed address doesn't hold back the rest. What could not be stored is kept in the window,
 * and goes on from there when the page is opened again.
 */
export function useDraft(account: Account, personId: string, asks: Asks = ALL) {
  const queryClient = useQueryClient();
  const key = `draft.${personId}.${account.id}`;
  const [typed] = useState(() => kept<Typed>(key));
  const [values, setValues] = useState(() => typed?.values ?? valuesOf(account));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [saving, setSaving] = useState(NOT_YET);
  const seen = useRef(typed ? { ...account, etag: typed.etag } : account);
  const base = useRef(typed?.base ?? values);
  const latest = useRef(values);
  const dirty = useRef(typed !== undefined);
  const refused = useRef<FieldErrors>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const keepTyped = useCallback(() => {
    const stored = !dirty.current && Object.keys(refused.current).length === 0;
    const now: Typed = { etag: seen.current.etag, base: base.current, values: latest.current };
    keep(key, stored ? undefined : now);
  }, [key]);

  const put = useCallback(async (): Promise<FieldErrors> => {
    if (!dirty.current) return refused.current;
    dirty.current = false;
    setSaving((before) => ({ ...before, busy: true }));
    const sent = latest.current;
    const asked = asks(sent);
    const { request, errors: unreadable } = requestOf(sent, asked);
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
      base.current = sent;
      // Signing out has forgotten it, and an answer that comes late doesn't bring it back.
      if (kept(key)) keepTyped();
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
  }, [queryClient, asks, key, keepTyped]);

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
      keepTyped();
      setValues(latest.current);
      setErrors((before) => mendedBy(field, before));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow().catch(() => null), PAUSE);
    },
    [saveNow, keepTyped],
  );

  /** Goes on from what somebody else stored meanwhile: with it alone, or with what was typed here on top. */
  const take = useCallback(
    (newest: Account, mine: boolean) => {
      const theirs = valuesOf(newest);
      latest.current = mine ? mergeMine(base.current, latest.current, theirs) : theirs;
      seen.current = newest;
      base.current = theirs;
      dirty.current = mine;
      refused.current = {};
      keepTyped();
      setValues(latest.current);
      setErrors({});
      setSaving(NOT_YET);
    },
    [keepTyped],
  );
  const overtaken = useCallback((problem: Problem) => setSaving((before) => ({ ...before, problem })), []);
  const reload = useCallback((newest: Account) => take(newest, false), [take]);
  const keepMine = useCallback(
    async (newest: Account) => {
      take(newest, true);
      await saveNow();
    },
    [take, saveNow],
  );

  /** Stores what is left on the way out; false when something of it is not taken. */
  const stored = useCallback(async (): Promise<boolean> => {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('The server is slow')), PATIENCE));
    const faults = await Promise.race([saveNow(), late]).catch(() => null);
    return faults !== null && Object.keys(faults).length === 0;
  }, [saveNow]);

  /** It is given up: nothing of it is stored or kept here any more. */
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    dirty.current = false;
    refused.current = {};
    keep(key, undefined);
  }, [key]);

  useEffect(() => {
    const unsaved = () => dirty.current || Object.keys(refused.current).length > 0;
    const warn = (event: BeforeUnloadEvent) => unsaved() && event.preventDefault();
    const catchUp = () => dirty.current && void saveNow().catch(() => null);
    // What was kept from before is stored now.
    catchUp();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', catchUp);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', catchUp);
      if (dirty.current) void saveNow().catch(() => null);
    };
  }, [saveNow]);

  return {
    values,
    errors,
    setErrors,
    saving,
    change,
    saveNow,
    saveAndTell,
    stored,
    reload,
    keepMine,
    overtaken,
    forget,
    current: () => seen.current,
  };
}

export type Draft = ReturnType<typeof useDraft>;
