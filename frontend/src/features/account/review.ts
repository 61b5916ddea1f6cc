import type { Account, Schemas } from '#/api/types';

/** A change of an account in use waits for its decision. */
export const changeWaits = (account: Account) => account.change?.state === 'WAITING';

/** What is being decided: a change of the account, or the account itself. */
export const underWay = (account: Account) => (changeWaits(account) ? account.change : account.review);

/** The step a decision is about: the one that waits, or the next one further on. */
export function stepOf(account: Account, ahead: boolean): Schemas['ReviewStep'] | undefined {
  const steps = underWay(account)?.steps ?? [];
  return ahead ? steps.find(({ state }) => state === 'COMING') : steps.find(({ state }) => state === 'CURRENT');
}
