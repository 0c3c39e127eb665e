const hour = 3_600_000;
const day = 24 * hour;

/** The span that one backup stands for, by its age: an hour on the first day, a day in the first month, then thirty days. */
const spanOf = (age: number): number => {
  if (age < day) return hour;
  return age < 30 * day ? day : 30 * day;
};

/**
 * Which backups may go, of those made at these times (ms since 1970): each hour of the last day, each day of the last month and each month
 * before keeps its newest. The newest of all always stays, whatever the clock says.
 */
export const thinOut = (times: readonly number[], now: number): number[] => {
  const newestFirst = [...times].sort((one, other) => other - one);
  const kept = new Set<string>();
  return newestFirst.filter((time, at) => {
    const span = spanOf(Math.max(0, now - time));
    const key = `${span} ${Math.floor(time / span)}`;
    const goes = at > 0 && kept.has(key);
    kept.add(key);
    return goes;
  });
};
