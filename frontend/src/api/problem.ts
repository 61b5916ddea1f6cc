import type { FieldError, Schemas } from './types';

/**
 * A refusal of the server (RFC 9457) or of the network. The text for people is chosen by `slug`, never by `detail`.
 * Beside the types of the catalogue there is what only the browser notices: `offline`, `unreachable`, `unexpected`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly slug: string,
    readonly status: number,
    readonly params: Readonly<Record<string, string>> = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(slug);
  }

  /** Faults of the field a JSON pointer names, or of anything below it. */
  at(pointer: string): readonly FieldError[] {
    return this.errors.filter((error) => error.pointer === pointer || error.pointer?.startsWith(`${pointer}/`));
  }
}

function isProblemBody(body: unknown): body is Schemas['Problem'] {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';
}

const isEmpty = ({ code, params }: FieldError) => code === 'required' || (code === 'too-short' && params?.min === '1');

/** An empty field is first of all empty: that it has no form either needs no saying. */
function onceEmpty(errors: readonly FieldError[]): readonly FieldError[] {
  const empty = new Set(errors.filter(isEmpty).map(({ pointer }) => pointer));
  return errors.filter((error) => isEmpty(error) || !empty.has(error.pointer));
}

export function problemFrom(body: unknown, status: number): Problem {
  if (!isProblemBody(body)) return new Problem(status === 503 ? 'unavailable' : 'unexpected', status);
  const slug = body.type.slice(body.type.lastIndexOf('/') + 1);
  return new Problem(slug, status, body.params ?? {}, onceEmpty(body.errors ?? []));
}

/** A part of the program that could not be fetched; the words are those of Vite and of the browsers. */
function isMissingPart(error: unknown): boolean {
  const words = /preload CSS|dynamically imported module|importing a module script/i;
  return error instanceof Error && words.test(error.message);
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // fetch rejects with a TypeError when no answer came at all.
  if (error instanceof TypeError || isMissingPart(error))
    return new Problem(navigator.onLine ? 'unreachable' : 'offline', 0);
  return new Problem('unexpected', 0);
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of a good answer; everything else is thrown as a Problem. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((cause: unknown) => {
    throw asProblem(cause);
  });
  if (!response.ok) throw problemFrom(error, response.status);
  return data as T;
}
