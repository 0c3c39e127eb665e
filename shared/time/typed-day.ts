import { type Day, day } from './dates.ts';

const pad = (part: string): string => part.padStart(2, '0');

/**
 * A day as a clerk types it: `2026-09-28`, `2026.9.28`, `9-28`, `9月28日`. Without a year the next such day from `from` on is
 * meant. Null where it is none.
 */
export const typedDay = (typed: string, from: Day): Day | null => {
  const match = /^\s*(?:(\d{4})\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?\s*$/.exec(typed);
  if (!match) return null;
  const [, year, month = '', date = ''] = match;
  const rest = `${pad(month)}-${pad(date)}`;
  const here = `${year ?? from.slice(0, 4)}-${rest}`;
  const meant = year === undefined && here < from ? `${Number(from.slice(0, 4)) + 1}-${rest}` : here;
  return day.safeParse(meant).data ?? null;
};
