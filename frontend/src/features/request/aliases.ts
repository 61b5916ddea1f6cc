import type { FieldError } from '#/api/types';
import type { Values } from './form';

/** The request lists only those who act under an alias: the third fault may be the first updater's. */
export function aliasFaults(
  { updaters, aliases }: Pick<Values, 'updaters' | 'aliases'>,
  errors: readonly FieldError[],
) {
  const told = updaters.filter(({ id }) => aliases[id]?.trim());
  const whose = ({ pointer = '' }: FieldError) => told[Number(/^\/plan\/aliases\/(\d+)/.exec(pointer)?.[1] ?? -1)]?.id;
  return {
    of: (updaterId: string) => errors.filter((error) => whose(error) === updaterId),
    ofAll: errors.filter((error) => whose(error) === undefined),
  };
}
