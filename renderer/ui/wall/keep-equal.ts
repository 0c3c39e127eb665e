const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const kept = (before: unknown, next: unknown): unknown => {
  if (!isObject(before) || !isObject(next) || Array.isArray(before) !== Array.isArray(next)) return next;
  const parts = Object.entries(next).map(([name, value]) => [name, kept(before[name], value)] as const);
  const isSame =
    parts.length === Object.keys(before).length && parts.every(([name, value]) => Object.is(before[name], value));
  if (isSame) return before;
  return Array.isArray(next) ? parts.map(([, value]) => value) : Object.fromEntries(parts);
};

/**
 * The next value, in which every part that says the same as before is the very part of before: so that a component which remembers what it
 * drew sees that it need not draw again.
 */
export const keepEqual = <T>(before: T | null, next: T): T =>
  // A parsed door of types: a part is only ever put in the place of one that is equal to it.
  kept(before, next) as T;
