import type { Account, Schemas } from '#/api/types';

/** The step a decision is about: the one that waits, or the next one further on. */
export function stepOf(account: Account, ahead: boolean): Schemas['ReviewStep'] | undefined {
  const steps = account.review?.steps ?? [];
  return ahead ? steps.find(({ state }) => state === 'COMING') : steps.find(({ state }) => state === 'CURRENT');
}
