import type { Account } from '#/api/types';

/** What was closed meanwhile doesn't come back into use: there two people say that it is ours again. */
export const wordsOf = ({ status }: Pick<Account, 'status'>) => (status === 'RETIRED' ? 'recovery' : 'return');
