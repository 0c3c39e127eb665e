import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clock, clockAtStart, clockText, readClock, tick } from '../../../shared/journal/clock.ts';

const noon = Date.UTC(2026, 10, 25, 4);

describe('the clock of the journal', () => {
  test('reads the time of the machine while that runs forward', () => {
    expect(tick({ ms: noon - 5, count: 3 }, noon)).toEqual({ ms: noon, count: 0 });
  });

  test('never runs backwards when somebody sets the machine back a year', () => {
    const last = { ms: noon, count: 0 };
    expect(tick(last, noon - 31_536_000_000)).toEqual({ ms: noon, count: 1 });
  });

  test('borrows the next millisecond when its counter is full', () => {
    expect(tick({ ms: noon, count: 99_999 }, noon)).toEqual({ ms: noon + 1, count: 0 });
  });

  test('is read back from a transaction as it was written', () => {
    const clock = { ms: noon, count: 42 };
    expect(readClock(clockText(clock, 'qinghe-1'))).toEqual(clock);
  });

  test('sorts as text in the order in which things were written, whatever the machine says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: noon - 50, max: noon + 50 }), { minLength: 2, maxLength: 60 }),
        (times) => {
          const clocks: Clock[] = [];
          for (const now of times) clocks.push(tick(clocks.at(-1) ?? clockAtStart, now));
          const texts = clocks.map((clock) => clockText(clock, 'd'));
          expect(new Set(texts).size).toBe(texts.length);
          expect(texts).toEqual([...texts].sort());
        },
      ),
    );
  });
});
