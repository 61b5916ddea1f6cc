import { useState } from 'react';
import type { Account } from '#/api/types';
import { keep, kept } from '#/ui/kept';
import type { FormState } from './fieldsOf';
import { type FieldErrors, mendedBy, type Values, valuesOf } from './form';

type Proposal = FormState & {
  dirty: boolean;
  /** It goes on with what was typed here before. */
  resumed: boolean;
  setErrors: (errors: FieldErrors) => void;
  startOver: () => void;
  /** It is sent: nothing of it is kept here. */
  done: () => void;
};

/** What was typed of a version of the account; once that has changed, it is of another account. */
type Typed = { etag: string; values: Values };

/**
 * Values of a form that stores nothing until it is sent; begun from what was approved, or from what came back. What is typed
 * is kept in the window.
 */
export function useProposal(account: Account, personId: string): Proposal {
  const key = `proposal.${personId}.${account.id}`;
  const [begun] = useState<Values>(() => valuesOf(account.change?.state === 'RETURNED' ? account.change : account));
  const [typed] = useState<Values | undefined>(() => {
    const before = kept<Typed>(key);
    return before?.etag === account.etag ? before.values : undefined;
  });
  const [values, setValues] = useState(typed ?? begun);
  const [resumed, setResumed] = useState(typed !== undefined);
  const [errors, setErrors] = useState<FieldErrors>({});
  return {
    values,
    dirty: values !== begun,
    resumed,
    errors,
    setErrors,
    change: (part, field) => {
      const now = { ...values, ...part };
      setValues(now);
      keep(key, { etag: account.etag, values: now } satisfies Typed);
      setErrors((before) => mendedBy(field, before));
    },
    saveNow: () => Promise.resolve({}),
    startOver: () => {
      setValues(begun);
      setResumed(false);
      setErrors({});
      keep(key, undefined);
    },
    done: () => keep(key, undefined),
  };
}
