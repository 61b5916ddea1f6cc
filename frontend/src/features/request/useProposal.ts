import { useState } from 'react';
import type { Account } from '#/api/types';
import type { FormState } from './fieldsOf';
import { type FieldErrors, type Values, valuesOf } from './form';

type Proposal = FormState & { dirty: boolean; setErrors: (errors: FieldErrors) => void };

/** Values of a form that stores nothing until it is sent; begun from what was approved, or from what came back. */
export function useProposal(account: Account): Proposal {
  const [begun] = useState<Values>(() => valuesOf(account.change?.state === 'RETURNED' ? account.change : account));
  const [values, setValues] = useState(begun);
  const [errors, setErrors] = useState<FieldErrors>({});
  return {
    values,
    dirty: values !== begun,
    errors,
    setErrors,
    change: (part, field) => {
      setValues((before) => ({ ...before, ...part }));
      setErrors(({ [field]: _mended, ...others }) => others);
    },
    saveNow: () => Promise.resolve({}),
  };
}
