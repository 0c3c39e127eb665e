import { describe, expect, test } from 'vitest';
import { noTries, waitAfter } from '../../../shared/vault/wrong-tries.ts';

const now = 1_764_043_200_000;
const waits = (count: number): number => waitAfter({ count, at: now }, now);

describe('somebody who guesses passwords', () => {
  test('has three tries free, then waits twice as long each time, and never longer than five minutes', () => {
    expect([noTries.count, 1, 2, 3, 4, 5, 20].map(waits)).toEqual([0, 0, 0, 2000, 4000, 8000, 300_000]);
  });

  test('waits less as time passes, and not longer because a clock was set back', () => {
    const tries = { count: 5, at: now };
    expect([waitAfter(tries, now + 5000), waitAfter(tries, now + 9000), waitAfter(tries, now - 86_400_000)]).toEqual([
      3000, 0, 8000,
    ]);
  });
});
