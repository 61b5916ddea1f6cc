/** What an address bar can hold: one value or several under a name. */
export type RawSearch = Record<string, unknown>;

/** `status=ACTIVE&status=RETIRING` rather than JSON in the address: people read and share these. */
export function parseSearch(search: string): Record<string, string | string[]> {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}

export function stringifySearch(search: RawSearch): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

export function text(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? one : undefined;
}

export function oneOf<Value extends string>(known: readonly Value[], value: unknown): Value | undefined {
  return known.find((one) => one === text(value));
}

export function manyOf<Value extends string>(known: readonly Value[], value: unknown): Value[] | undefined {
  const given = Array.isArray(value) ? value : [value];
  const chosen = known.filter((one) => given.includes(one));
  return chosen.length > 0 ? chosen : undefined;
}

/** Which platforms there are the organisation's catalogue says; here only that it could be one. */
export function platformIds(value: unknown): string[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  const ids = given.filter((one): one is string => typeof one === 'string' && /^[A-Z0-9_]{1,40}$/.test(one));
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}

export function flag(value: unknown): true | undefined {
  return value === true || value === 'true' ? true : undefined;
}

export function day(value: unknown): string | undefined {
  const given = text(value);
  return given && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined;
}

export function positive(value: unknown): number | undefined {
  const given = typeof value === 'number' ? String(value) : text(value);
  return given && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
}
