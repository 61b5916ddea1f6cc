import type { Account } from '#/api/types';

/** Hijacked, or somebody else stands at its address (MODE-RED, ID-PIN): then only getting it back makes sense. */
export const inOtherHands = ({ suspension, verification }: Pick<Account, 'suspension' | 'verification'>) =>
  verification.identity?.openCase?.kind === 'TAKEN_OVER' ||
  (suspension !== undefined && !suspension.endedAt && suspension.reasonKey === 'COMPROMISED');
