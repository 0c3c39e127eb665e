import { randomBytes } from 'node:crypto';
import { isLongEnough, normalPassword, shortestPassword } from '../../shared/vault/password.ts';
import { recoveryBytes, recoveryCodeOf } from '../../shared/vault/recovery-code.ts';
import { Refused } from '../ipc/refused.ts';
import { type Disk, diskCode } from '../journal/disk.ts';
import { openSlots } from './open-slots.ts';
import { createSeal, newDataKey, type Seal } from './seal.ts';
import { type Cost, openKeyOf, sealedSlot, usualCost } from './slots.ts';
import { createTries } from './tries.ts';
import { readVault, writeVault } from './vault-files.ts';
import type { Slot, VaultFile } from './vault-v1.ts';

/** What is known of the keys without having them. */
export type VaultStatus = {
  readonly isLocked: boolean;
  readonly hasPassword: boolean;
  readonly hasRecovery: boolean;
  /** Minutes without a key press until the console is locked; 0 for never. */
  readonly lockAfter: number;
};

/** A sealed journal whose keys are gone: nothing can be read, and a new key would only hide it. */
export class KeysMissing extends Error {}

/**
 * The one holder of the data key. Invariants: 1. while it is locked the key is nowhere in memory; 2. setting, changing and removing a
 * password writes the slots and never the data; 3. the slots lie on the disk before anything is sealed under a new key.
 */
export type Vault = {
  readonly status: () => VaultStatus;
  /** The slots as they lie on the disk: a backup takes them along. */
  readonly file: () => VaultFile;
  /** What seals and opens; throws `Refused` while locked. */
  readonly seal: () => Seal;
  /** Puts a key that is new onto the disk, if it is not there yet. Throws what the disk throws. */
  readonly ensureStored: () => Promise<void>;
  /** Takes the key with a password or a recovery code. Throws `Refused`: wrong, or too soon after too many wrong ones. */
  readonly unlock: (secret: string) => Promise<void>;
  /** Overwrites the key in memory. Whoever holds the seal must have let go before. */
  readonly lock: () => void;
  /** Sets a password, or changes it where `current` is the one until now; gives a new recovery code, which nobody can be told again. */
  readonly setPassword: (current: string, next: string) => Promise<string>;
  /** Lays the key open again. */
  readonly removePassword: (current: string) => Promise<void>;
  readonly setLockAfter: (minutes: number) => Promise<void>;
};

export type VaultParts = {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly now: () => number;
  /** Whether a sealed journal lies there already. */
  readonly hasJournal: boolean;
  readonly cost?: Cost;
};

const usualLockAfter = 10;

const begin = (): { readonly file: VaultFile; readonly key: Buffer } => {
  const key = newDataKey();
  const { id } = createSeal(key);
  const slots: Slot[] = [{ kind: 'open', key: key.toString('base64url') }];
  return { file: { vault: 1, key: id, changes: 0, lockAfter: usualLockAfter, slots }, key };
};

const statusOf = ({ slots, lockAfter }: VaultFile, isLocked: boolean): VaultStatus => ({
  isLocked,
  hasPassword: slots.some(({ kind }) => kind === 'password'),
  hasRecovery: slots.some(({ kind }) => kind === 'recovery'),
  lockAfter,
});

type Held = { file: VaultFile; seal: Seal | null; isStored: boolean };

/** Reads the slots of a data folder, or begins new ones. Throws `KeysMissing` and `NewerVault`. */
const hold = async ({ dataFolder, hasJournal }: VaultParts): Promise<Held> => {
  const found = await readVault(dataFolder);
  if (!found && hasJournal) throw new KeysMissing('the keys of the journal are missing');
  const { file, key } = found ? { file: found, key: openKeyOf(found.slots) } : begin();
  const seal = key ? createSeal(key) : null;
  key?.fill(0);
  return { file, seal, isStored: false };
};

/** Opens the vault of a data folder: with its key where no password is set, else locked. */
export const openVault = async (parts: VaultParts): Promise<Vault> => {
  const { disk, dataFolder, now, cost = usualCost } = parts;
  const held = await hold(parts);
  const tries = createTries(disk, dataFolder, now);

  const store = async (file: VaultFile): Promise<void> => {
    await writeVault(disk, dataFolder, file);
    held.file = file;
    held.isStored = true;
  };
  const change = async (patch: Partial<VaultFile>): Promise<void> => {
    try {
      await store({ ...held.file, ...patch, changes: held.file.changes + 1 });
    } catch (error) {
      throw new Refused(diskCode(error));
    }
  };
  /** The data key for whoever knows the secret; each wrong one makes the next try wait longer. */
  const keyBy = async (secret: string): Promise<Buffer> => {
    await tries.refuseTooSoon();
    // Counted before it is known to be wrong: whoever ends the program while it computes has used up a try as well.
    await tries.count();
    const key = await openSlots(held.file, secret);
    if (!key) throw new Refused('wrong-password');
    await tries.clear();
    return key;
  };
  // Written over once at each start: two copies that differ, or one that is gone, are two again. A disk that refuses is told by the journal.
  if (held.seal) await store(held.file).catch(() => undefined);

  return {
    status: () => statusOf(held.file, held.seal === null),
    file: () => held.file,
    seal: () => {
      if (!held.seal) throw new Refused('locked');
      return held.seal;
    },
    ensureStored: async () => {
      if (!held.isStored) await store(held.file);
    },
    unlock: async (secret) => {
      const key = await keyBy(secret);
      held.seal = createSeal(key);
      key.fill(0);
      await store(held.file).catch(() => undefined);
    },
    lock: () => {
      held.seal?.forget();
      held.seal = null;
    },
    setPassword: async (current, next) => {
      if (!isLongEnough(next)) throw new Refused('password-too-short', { count: shortestPassword });
      const key = await keyBy(current);
      const code = recoveryCodeOf(randomBytes(recoveryBytes));
      const slots = await Promise.all([
        sealedSlot('password', normalPassword(next), key, cost),
        sealedSlot('recovery', code, key, cost),
      ]);
      key.fill(0);
      await change({ slots });
      return code;
    },
    removePassword: async (current) => {
      const key = await keyBy(current);
      await change({ slots: [{ kind: 'open', key: key.toString('base64url') }] });
      key.fill(0);
    },
    setLockAfter: (minutes) => change({ lockAfter: minutes }),
  };
};
