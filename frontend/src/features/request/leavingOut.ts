import { asProblem } from '#/api/problem';
import type { AccountRequest } from '#/api/types';
import { byField, type FieldErrors, type FieldName, without } from './form';

type Ways<Stored> = {
  store: (request: AccountRequest) => Promise<Stored>;
  /** Hears of all that is refused so far, also when nothing could be stored in the end. */
  onRefused?: (refused: FieldErrors) => void;
  asks?: (field: FieldName) => boolean;
};

/**
 * Stores a request without the fields the server refuses. It may refuse some only once others are mended: the form of an
 * address before the person who is archived. So it is asked again for as long as it finds a fault in another field.
 */
export async function leavingOut<Stored>(request: AccountRequest, { store, onRefused, asks }: Ways<Stored>) {
  let refused: FieldErrors = {};
  for (;;) {
    try {
      return await store(without(request, refused));
    } catch (cause) {
      const problem = asProblem(cause);
      const found = byField(problem.errors, asks);
      const known = refused;
      refused = { ...refused, ...found };
      onRefused?.(refused);
      if (Object.keys(found).every((field) => field in known)) throw problem;
    }
  }
}
