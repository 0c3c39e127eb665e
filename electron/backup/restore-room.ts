import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Compared, compareBackup } from '../../shared/backup/compare-backup.ts';
import type { RestorePreview } from '../../shared/ipc/contract.ts';
import { localTimeOf } from '../../shared/time/office-clock.ts';
import { Refused } from '../ipc/refused.ts';
import { type Disk, diskCode } from '../journal/disk.ts';
import { openSlots } from '../vault/open-slots.ts';
import { createSeal, type Seal } from '../vault/seal.ts';
import { vaultV1 } from '../vault/vault-v1.ts';
import { type Contents, readBackup } from './backup-file.ts';
import { stageRestore } from './finish-restore.ts';
import { gatherFrom } from './gather.ts';
import { type BackedUp, readRecords } from './read-records.ts';

/** The one backup that may be looked at: chosen, opened, shown beside the records here, and then put in their place or dropped. */
export type RestoreRoom = {
  /** Reads a backup, or the live copy whose `keys.json` was chosen. Throws `Refused`, also where a secret is needed first. */
  readonly choose: (path: string) => Promise<RestorePreview>;
  /** Opens the chosen one with its own password or recovery code. */
  readonly look: (secret: string) => Promise<RestorePreview>;
  /** Lays it ready for the next start; the caller starts anew. */
  readonly put: () => Promise<void>;
  readonly drop: () => void;
};

export type RestoreParts = {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly seal: Seal;
  readonly now: () => number;
};

type Chosen = { readonly file: string; readonly madeAt: number | null; readonly contents: Contents; isOpened: boolean };

const largest = 1024 * 1024 * 1024;

const readChosen = async (path: string): Promise<Chosen> => {
  const size = await stat(path).then(
    (one) => one.size,
    () => null,
  );
  if (size === null) throw new Refused('file-not-found');
  if (size > largest) throw new Refused('file-too-large');
  const file = basename(path);
  if (file !== 'keys.json') {
    const { says, contents } = readBackup(await readFile(path));
    return { file, madeAt: says.at, contents, isOpened: false };
  }
  const contents = await gatherFrom(dirname(path)).catch(() => {
    throw new Refused('backup-damaged');
  });
  return { file, madeAt: null, contents, isOpened: false };
};

const slotsOf = (contents: Contents) => {
  try {
    return vaultV1.parse(JSON.parse(Buffer.from(contents.get('keys.json') ?? []).toString('utf8')));
  } catch {
    throw new Refused('backup-damaged');
  }
};

/** When the last step of some records was made; null for none. */
const lastOf = ({ book, head }: BackedUp): string | null =>
  head.seq === 0 ? null : localTimeOf(new Date(book.clock().ms));

/** A room in which no backup was chosen yet. */
export const openRestoreRoom = ({ disk, dataFolder, seal, now }: RestoreParts): RestoreRoom => {
  const held: { chosen: Chosen | null } = { chosen: null };

  const preview = async (chosen: Chosen, with_: Seal): Promise<RestorePreview> => {
    const there = readRecords(chosen.contents, with_);
    const here = readRecords(await gatherFrom(dataFolder), seal);
    const difference = compareBackup(there satisfies Compared, here satisfies Compared);
    chosen.isOpened = true;
    return {
      file: chosen.file,
      madeAt: chosen.madeAt === null ? null : localTimeOf(new Date(chosen.madeAt)),
      lastThere: lastOf(there),
      lastHere: lastOf(here),
      ...difference,
    };
  };
  const open = async (chosen: Chosen, secret: string | null): Promise<RestorePreview> => {
    const vault = slotsOf(chosen.contents);
    if (vault.key === seal.id) return preview(chosen, seal);
    const key = await openSlots(vault, secret ?? '');
    if (!key) throw new Refused(secret === null ? 'backup-needs-password' : 'wrong-password');
    const own = createSeal(key);
    key.fill(0);
    return preview(chosen, own).finally(own.forget);
  };

  return {
    choose: async (path) => {
      held.chosen = null;
      const chosen = await readChosen(path);
      held.chosen = chosen;
      return open(chosen, null);
    },
    look: (secret) => {
      if (!held.chosen) throw new Refused('no-such-preview');
      return open(held.chosen, secret);
    },
    put: async () => {
      const { chosen } = held;
      if (!chosen?.isOpened) throw new Refused('no-such-preview');
      await stageRestore(disk, dataFolder, chosen.contents, String(now())).catch((error: unknown) => {
        throw new Refused(diskCode(error));
      });
    },
    drop: () => {
      held.chosen = null;
    },
  };
};
