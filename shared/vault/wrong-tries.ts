/** How often a wrong password was given since the last right one, and when last (ms since 1970). */
export type WrongTries = { readonly count: number; readonly at: number };

/** Nobody has tried yet. */
export const noTries: WrongTries = { count: 0, at: 0 };

const free = 3;
const longestMs = 5 * 60_000;

/** How long to wait before the next try, in ms: three slips are free, then 2 s, doubled each time, at most five minutes. */
export const waitAfter = ({ count, at }: WrongTries, now: number): number => {
  if (count < free) return 0;
  const wait = Math.min(longestMs, 2000 * 2 ** (count - free));
  // A clock that was set back must not lock anybody out for longer than the wait itself.
  return Math.min(wait, Math.max(0, at + wait - now));
};
