import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DiskLook } from '../../../electron/disk/look-at-disk.ts';
import { watchDisk } from '../../../electron/disk/watch-disk.ts';

const gigabyte = 1024 ** 3;

const watched = () => {
  const world = {
    look: { name: '1:2', isWritable: true, freeBytes: gigabyte },
    hangs: false,
    hasReserve: true,
    now: 0,
  };
  const told: string[] = [];
  const look = (): Promise<DiskLook> => (world.hangs ? new Promise(() => undefined) : Promise.resolve(world.look));
  const reserve = {
    isThere: () => world.hasReserve,
    ensure: async () => {
      world.hasReserve = true;
    },
  };
  const watch = watchDisk({ look, reserve, now: () => world.now, tell: ({ state }) => void told.push(state) });
  return { world, told, watch };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clerk', () => {
  test('hears within a second that the folder is gone, and that it is back', async () => {
    const { world, told } = watched();
    await vi.advanceTimersByTimeAsync(1000);
    world.look = { ...world.look, name: '' };
    await vi.advanceTimersByTimeAsync(1000);
    world.look = { ...world.look, name: '1:2' };
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['gone', 'well']);
  });

  test('hears of a disk that does not answer, once', async () => {
    const { world, told } = watched();
    await vi.advanceTimersByTimeAsync(100);
    world.hangs = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual(['slow']);
  });

  test('hears of lines that wait, without waiting for the next look', async () => {
    const { told, watch } = watched();
    await vi.advanceTimersByTimeAsync(100);
    watch.noteSlow(true);
    watch.noteSlow(false);
    expect(told).toEqual(['slow', 'well']);
  });

  test('hears that the clock was set back, until it is right again', async () => {
    const { world, told } = watched();
    world.now = 10_000_000;
    await vi.advanceTimersByTimeAsync(1000);
    world.now = 5_000_000;
    await vi.advanceTimersByTimeAsync(1000);
    world.now = 10_000_001;
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['clock-back', 'well']);
  });
});

describe('the reserve', () => {
  test('is laid anew only when there is far more room than it takes', async () => {
    const { world, told } = watched();
    await vi.advanceTimersByTimeAsync(100);
    world.hasReserve = false;
    world.look = { ...world.look, freeBytes: 8_000_000 };
    await vi.advanceTimersByTimeAsync(3000);
    const whileFull = world.hasReserve;
    world.look = { ...world.look, freeBytes: gigabyte };
    await vi.advanceTimersByTimeAsync(1000);
    expect([whileFull, world.hasReserve, told]).toEqual([false, true, ['on-reserve', 'well']]);
  });
});
