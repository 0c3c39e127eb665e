import { describe, expect, test } from 'vitest';
import { isIdleTooLong } from '../../../electron/vault/idle-lock.ts';

const open = { isLocked: false, hasPassword: true, hasRecovery: true, lockAfter: 10 };

describe('a console that nobody touches', () => {
  test('is locked after the minutes that were set, not before', () => {
    expect([599, 600, 6000].map((seconds) => isIdleTooLong(open, seconds))).toEqual([false, true, true]);
  });

  test.each([
    ['no password is set', { ...open, hasPassword: false }],
    ['it is locked already', { ...open, isLocked: true }],
    ['it was set never to lock', { ...open, lockAfter: 0 }],
  ])('is left alone where %s', (_why, status) => {
    expect(isIdleTooLong(status, 100_000)).toBe(false);
  });
});
