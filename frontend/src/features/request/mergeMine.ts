import type { Values } from './form';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function merged<Part extends object>(base: Part, mine: Part, theirs: Part): Part {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<keyof Part>;
  const chosen = [...names].map((name) => [name, same(mine[name], base[name]) ? theirs[name] : mine[name]]);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined)) as Part;
}

/**
 * What was typed here on top of what somebody else has stored meanwhile: a field that was touched here stays as it was
 * typed, and every other is theirs.
 *
 * @param base what both began from
 */
export function mergeMine(base: Values, mine: Values, theirs: Values): Values {
  return {
    ...merged(base, mine, theirs),
    answers: merged(base.answers, mine.answers, theirs.answers),
    aliases: merged(base.aliases, mine.aliases, theirs.aliases),
  };
}
