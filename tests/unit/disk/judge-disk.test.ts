import { describe, expect, test } from 'vitest';
import { type DiskFacts, judgeDisk } from '../../../electron/disk/judge-disk.ts';

const gigabyte = 1024 ** 3;
const look = { name: '1:2', isWritable: true, freeBytes: gigabyte };
const well: DiskFacts = { first: '1:2', look, isSlow: false, hasReserve: true, clockBackMs: 0 };

describe('the disk of the data folder', () => {
  test.each([
    ['with room and a right clock is no matter for the clerk', {}, 'well'],
    ['with little room is told before it is full', { look: { ...look, freeBytes: 3_000_000 } }, 'nearly-full'],
    ['whose reserve is in use is told as full', { look: { ...look, freeBytes: 0 }, hasReserve: false }, 'on-reserve'],
    ['with room again is well while the reserve is laid anew', { hasReserve: false }, 'well'],
    ['that may not be written is told', { look: { ...look, isWritable: false } }, 'read-only'],
    ['that was unplugged is told as gone', { look: { name: null, isWritable: false, freeBytes: 0 } }, 'gone'],
    ['in whose place another folder stands is told as gone', { look: { ...look, name: '1:9' } }, 'gone'],
    ['that does not answer is told as slow', { look: null }, 'slow'],
    ['on which lines wait is told as slow', { isSlow: true }, 'slow'],
    ['is well where the clock was put right by seconds', { clockBackMs: 20_000 }, 'well'],
    ['is told of with a clock that was set back by an hour', { clockBackMs: 3_600_000 }, 'clock-back'],
  ] satisfies readonly (readonly [string, Partial<DiskFacts>, string])[])('%s', (_what, facts, state) => {
    expect(judgeDisk({ ...well, ...facts }).state).toBe(state);
  });
});
