import { describe, expect, test } from 'vitest';
import { createKeepAwake } from '../../../electron/windows/keep-awake.ts';

const aPort = () => {
  const held = new Set<number>();
  const count = { started: 0 };
  const port = {
    start: () => {
      count.started += 1;
      held.add(count.started);
      return count.started;
    },
    stop: (id: number) => void held.delete(id),
  };
  return { held, count, awake: createKeepAwake(port) };
};

describe('the displays', () => {
  test('stay awake while a meeting runs, however much is written, and may go dark when it rests', () => {
    const { held, count, awake } = aPort();
    for (const isNeeded of [false, true, true, true]) awake.follow(isNeeded);
    expect([held.size, count.started]).toEqual([1, 1]);
    for (const isNeeded of [false, false]) awake.follow(isNeeded);
    expect(held.size).toBe(0);
  });

  test('are kept awake again in the afternoon', () => {
    const { held, awake } = aPort();
    for (const isNeeded of [true, false, true]) awake.follow(isNeeded);
    expect(held.size).toBe(1);
  });
});
