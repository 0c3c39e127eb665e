import { app, powerMonitor } from 'electron';
import { startIdleLock } from './idle-lock.ts';
import type { VaultStatus } from './vault.ts';

/** Wants a lock where nobody is there any more: after the time that was set, and when the system itself locks or goes to sleep. */
export const followIdleness = (status: () => VaultStatus, want: () => void): void => {
  const stop = startIdleLock({ status, idleSeconds: () => powerMonitor.getSystemIdleTime(), want });
  const wantIfAny = (): void => {
    if (status().hasPassword && !status().isLocked) want();
  };
  powerMonitor.on('suspend', wantIfAny);
  powerMonitor.on('lock-screen', wantIfAny);
  app.on('will-quit', stop);
};
