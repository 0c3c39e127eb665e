import { readClock } from '../../shared/journal/clock.ts';
import { localTimeOf } from '../../shared/time/office-clock.ts';
import type { Journal, StartNotice } from '../journal/journal.ts';

/** Clocks of computers drift, and are put right by minutes; that is nobody's trouble. */
const tolerableMs = 10 * 60_000;

const words = (ms: number): string => localTimeOf(new Date(ms)).slice(0, 16).replace('T', ' ');

/** What the clerk is told where the computer's clock stands before the last record: the order of records does not depend on it. */
export const clockNotice = async (
  { head, tail }: Pick<Journal, 'head' | 'tail'>,
  now: number,
): Promise<StartNotice[]> => {
  const [last] = await tail(head().seq - 1, 1).catch(() => []);
  const at = last ? readClock(last.clock).ms : 0;
  return at > now + tolerableMs ? [{ code: 'clock-back', values: { now: words(now), last: words(at) } }] : [];
};
