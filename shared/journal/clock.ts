/**
 * A hybrid logical clock (Kulkarni 2014): the machine's milliseconds, and a counter for what falls into the same
 * millisecond or while the machine's clock is behind. Invariants: 1. never runs backwards, whatever the machine's clock
 * does; 2. two readings of one device differ; 3. sorts as text, also between devices.
 */
export type Clock = { readonly ms: number; readonly count: number };

const countLimit = 99_999;

/** The reading before the first transaction. */
export const clockAtStart: Clock = { ms: 0, count: 0 };

/** The reading for a transaction made now, when the last one of this journal read `last`; `now` in ms since 1970. */
export const tick = (last: Clock, now: number): Clock => {
  if (now > last.ms) return { ms: now, count: 0 };
  // A counter that is full borrows the next millisecond: the clock may run ahead, but never stand still.
  return last.count < countLimit ? { ms: last.ms, count: last.count + 1 } : { ms: last.ms + 1, count: 0 };
};

/** The reading as it stands in a transaction: `<ms, 15 digits>-<count, 5 digits>-<device>`. */
export const clockText = (clock: Clock, device: string): string =>
  `${String(clock.ms).padStart(15, '0')}-${String(clock.count).padStart(5, '0')}-${device}`;

/** Reads the clock back from a transaction. The text is trusted to have the form of `transactionV1`. */
export const readClock = (text: string): Clock => ({
  ms: Number(text.slice(0, 15)),
  count: Number(text.slice(16, 21)),
});
