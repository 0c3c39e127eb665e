import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { RecordsDoor } from '../../records-door.ts';
import type { SettingsStore } from '../../settings/settings.ts';
import type { Vault } from '../../vault/vault.ts';
import { Refused } from '../refused.ts';

type OwnCalls =
  | 'vault/status'
  | 'vault/unlock'
  | 'vault/lock'
  | 'vault/set-password'
  | 'vault/remove-password'
  | 'vault/set-lock-after';

/** What the calls of the vault need beside it. */
export type VaultHandlerParts = {
  readonly vault: Vault;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly door: Pick<RecordsDoor, 'open' | 'lock'>;
  /** What lies open beside the journal and must not, once a password is set. */
  readonly removeOpenCopies: () => Promise<void>;
  /** Blanks console and host; the wall stays. */
  readonly blank: () => void;
};

/** The calls that are answered whether the records are open or not: who may open them, and how they are locked. */
export const vaultHandlers = ({
  vault,
  settings,
  door,
  removeOpenCopies,
  blank,
}: VaultHandlerParts): Pick<Handlers, OwnCalls> => ({
  'vault/status': async () => {
    const { language, theme } = settings.get();
    return { ...vault.status(), language, theme };
  },
  'vault/unlock': async ({ secret }) => {
    if (vault.status().isLocked) await vault.unlock(secret);
    await door.open();
  },
  'vault/lock': async () => {
    // Without a password there is nothing to unlock with: locking would only be a riddle.
    if (!vault.status().hasPassword) throw new Refused('no-password');
    await door.lock();
    await removeOpenCopies();
    blank();
  },
  'vault/set-password': async ({ current, next }) => {
    // Whoever sets a password has the records open: behind the locked screen nobody may change the lock.
    if (vault.status().isLocked) throw new Refused('locked');
    const code = await vault.setPassword(current, next);
    await removeOpenCopies();
    return code;
  },
  'vault/remove-password': async ({ current }) => {
    if (vault.status().isLocked) throw new Refused('locked');
    await vault.removePassword(current);
  },
  'vault/set-lock-after': async (minutes) => {
    if (vault.status().isLocked) throw new Refused('locked');
    await vault.setLockAfter(minutes);
  },
});
