import { useState } from 'react';
import type { Account } from '#/api/types';
import type { FormState } from './fieldsOf';
import { type FieldErrors, type Values, valuesOf } from './form';

/** Values of a form that stores nothing until it is sent; begun from what was approved, or from what came back. */
export function useProposal(account: Account): FormState & { setErrors: (errors: FieldErrors) => void } {
  const [values, setValues] = useState<Values>(() =>
    valuesOf(account.change?.state === 'RETURNED' ? account.change : account),
  );
  const [errors, setErrors] = useState<FieldErrors>({});
  return {
    values,
    errors,
    setErrors,
    change: (part, field) => {
      setValues((before) => ({ ...before, ...part }));
      setErrors(({ [field]: _mended, ...others }) => others);
    },
    saveNow: () => Promise.resolve({}),
  };
}
