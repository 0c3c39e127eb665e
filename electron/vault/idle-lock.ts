import type { VaultStatus } from './vault.ts';

/** Whether nobody has touched a key for as long as was set; never where there is no password to unlock with. */
export const isIdleTooLong = ({ isLocked, hasPassword, lockAfter }: VaultStatus, idleSeconds: number): boolean =>
  !isLocked && hasPassword && lockAfter > 0 && idleSeconds >= lockAfter * 60;

export type IdleLockParts = {
  readonly status: () => VaultStatus;
  /** Seconds since anybody touched the keyboard or the mouse of this computer. */
  readonly idleSeconds: () => number;
  /** Asks the console to close what it has open and to lock. */
  readonly want: () => void;
};

const lookEveryMs = 10_000;

/**
 * Looks every ten seconds. It asks, and asks again, and never forces: what the console has not been able to save yet must not be lost to
 * a lock. Returns what ends it.
 */
export const startIdleLock = ({ status, idleSeconds, want }: IdleLockParts): (() => void) => {
  const timer = setInterval(() => {
    if (isIdleTooLong(status(), idleSeconds())) want();
  }, lookEveryMs);
  return () => clearInterval(timer);
};
