import type { StandingIn } from './queries';

export type Periods = Record<'forMe' | 'mine' | 'others', StandingIn[]>;

/** Who stands in for the reader, whom the reader stands in for, and what only administrators see. */
export function sorted(items: readonly StandingIn[], readerId: string): Periods {
  const forMe = items.filter(({ absent }) => absent.id === readerId);
  const mine = items.filter(({ standIn }) => standIn.id === readerId);
  const others = items.filter((item) => !forMe.includes(item) && !mine.includes(item));
  return { forMe, mine, others };
}

export const hasBegun = ({ fromOn }: Pick<StandingIn, 'fromOn'>, today: string) => fromOn <= today;
