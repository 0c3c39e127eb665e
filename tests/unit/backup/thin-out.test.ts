import { describe, expect, test } from 'vitest';
import { thinOut } from '../../../shared/backup/thin-out.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = 20_000 * day + 12 * hour;
const kept = (times: readonly number[]): number => times.length - thinOut(times, now).length;

describe('backups that grow old', () => {
  test('of one hour are one after that hour, of the last day 24', () => {
    const times = Array.from({ length: 23 * 6 }, (_, at) => now - at * (hour / 6));
    expect(kept(times)).toBeLessThanOrEqual(25);
    expect(kept(times)).toBeGreaterThanOrEqual(23);
  });

  test('are one for each day of a month, and one for each month of ten years', () => {
    const times = Array.from({ length: 3650 }, (_, at) => now - 2 * day - at * day);
    expect(kept(times)).toBeLessThanOrEqual(30 + 122);
    expect(kept(times)).toBeGreaterThanOrEqual(28 + 118);
  });

  test('never lose the newest, also where the clock was set back behind it', () => {
    const newest = now + 400 * day;
    expect(thinOut([now, newest, newest - 1000], now)).not.toContain(newest);
  });

  test('stay as they are when they are looked at again', () => {
    const times = Array.from({ length: 500 }, (_, at) => now - at * 7 * hour);
    const gone = new Set(thinOut(times, now));
    expect(
      thinOut(
        times.filter((time) => !gone.has(time)),
        now,
      ),
    ).toEqual([]);
  });
});
