import { describe, expect, test } from 'vitest';
import { officeClock, untilMidnight } from '../../../shared/time/office-clock.ts';

const machineAt = (first: Date) => {
  const held = { now: first };
  const to = (next: Date): void => {
    held.now = next;
  };
  return { read: () => held.now, to };
};

describe('the clock of the office', () => {
  test('says the next day after midnight, though nobody started the program anew', () => {
    const machine = machineAt(new Date(2026, 10, 25, 23, 59, 58));
    const clock = officeClock('2026-11-25', machine.read);
    expect([clock.today(), clock.now()]).toEqual(['2026-11-25', '2026-11-25T23:59:58']);
    machine.to(new Date(2026, 10, 26, 8, 30, 0));
    expect([clock.today(), clock.now()]).toEqual(['2026-11-26', '2026-11-26T08:30:00']);
  });

  test('keeps a day that was shifted for the demo at its distance, over the end of a month', () => {
    const machine = machineAt(new Date(2026, 10, 30, 9, 0, 0));
    const clock = officeClock('2026-09-30', machine.read);
    machine.to(new Date(2026, 11, 1, 9, 0, 0));
    expect(clock.now()).toBe('2026-10-01T09:00:00');
  });

  test('knows how long it is until midnight, and never waits for nothing', () => {
    expect(untilMidnight(new Date(2026, 10, 25, 23, 0, 0))).toBe(3_600_000);
    expect(untilMidnight(new Date(2026, 10, 25, 23, 59, 59, 900))).toBe(1000);
  });
});
