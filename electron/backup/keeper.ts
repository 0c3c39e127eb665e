import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupStatus } from '../../shared/ipc/contract.ts';
import type { Head } from '../../shared/journal/receipt.ts';
import { localTimeOf } from '../../shared/time/office-clock.ts';
import { Refused } from '../ipc/refused.ts';
import { type Disk, diskCode } from '../journal/disk.ts';
import type { Seal } from '../vault/seal.ts';
import { createLiveCopy } from './live-copy.ts';
import { backupFolderOf, makeBackup } from './make-backup.ts';
import { type BackupPlan, readPlan, writePlan } from './plan-v1.ts';

/** Sees to it that there is a second copy of the records on another medium, and says where there is none. */
export type BackupKeeper = {
  readonly status: () => BackupStatus;
  /** Takes a folder for the backups and makes the first one. Throws `Refused`. */
  readonly choose: (folder: string) => Promise<BackupStatus>;
  readonly forbidRemovable: (isForbidden: boolean) => Promise<BackupStatus>;
  /** Makes a backup now. Throws `Refused`. */
  readonly make: () => Promise<BackupStatus>;
  /** Makes one if a day has passed and something was done since; tells where the folder is missing, and throws nothing. */
  readonly makeIfDue: () => Promise<void>;
  /** The journal has grown: the live copy follows, and nobody waits for it. */
  readonly follow: () => void;
  readonly end: () => Promise<void>;
};

export type BackupParts = {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly seal: Seal;
  readonly head: () => Head;
  readonly now: () => number;
  /** Told whenever the status has changed. */
  readonly tell: (status: BackupStatus) => void;
};

const dayMs = 24 * 3_600_000;

const volumeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ dev }) => dev,
    () => null,
  );

/** A keeper as the plan of the data folder says. */
export const createBackupKeeper = async (parts: BackupParts): Promise<BackupKeeper> => {
  const { disk, dataFolder, seal, head, now, tell } = parts;
  const held: { plan: BackupPlan; isMissing: boolean } = { plan: await readPlan(dataFolder), isMissing: false };

  const status = (): BackupStatus => {
    const { folder, lastAt, isRemovableForbidden } = held.plan;
    const at = lastAt === null ? null : localTimeOf(new Date(lastAt));
    return { folder, lastAt: at, isMissing: held.isMissing, isRemovableForbidden };
  };
  const setMissing = (isMissing: boolean): void => {
    if (held.isMissing === isMissing) return;
    held.isMissing = isMissing;
    tell(status());
  };
  const keep = async (patch: Partial<BackupPlan>): Promise<void> => {
    held.plan = { ...held.plan, ...patch };
    await writePlan(disk, dataFolder, held.plan).catch((error: unknown) => {
      throw new Refused(diskCode(error));
    });
  };
  /** Only what lies on the same volume as the records is certainly no stick: a second disk inside is refused as well. */
  const refuseRemovable = async (folder: string): Promise<void> => {
    if ((await volumeOf(folder)) !== (await volumeOf(dataFolder))) throw new Refused('backup-removable');
  };
  const isThere = async (): Promise<boolean> => {
    const { folder } = held.plan;
    const volume = folder === null ? null : await volumeOf(folder);
    setMissing(folder !== null && volume === null);
    return volume !== null;
  };
  const make = async (): Promise<BackupStatus> => {
    const { folder, isRemovableForbidden } = held.plan;
    if (folder === null) throw new Refused('backup-no-folder');
    if (!(await isThere())) throw new Refused('backup-missing', { folder });
    if (isRemovableForbidden) await refuseRemovable(folder);
    const made = await makeBackup(disk, dataFolder, folder, seal, now()).catch((error: unknown) => {
      throw error instanceof Refused ? error : new Refused('folder-not-writable');
    });
    await keep({ lastAt: made.at, lastSeq: made.seq });
    tell(status());
    return status();
  };
  const isDue = ({ folder, lastAt, lastSeq }: BackupPlan): boolean =>
    folder !== null && head().seq > lastSeq && (lastAt === null || Math.abs(now() - lastAt) >= dayMs);
  const live = createLiveCopy({
    disk,
    dataFolder,
    target: () => {
      const { folder } = held.plan;
      return folder === null || held.isMissing ? null : join(backupFolderOf(folder, seal.id), 'live');
    },
    tell: (isCopied) => {
      if (!isCopied) void isThere();
    },
  });

  return {
    status,
    make,
    choose: async (folder) => {
      if (held.plan.isRemovableForbidden) await refuseRemovable(folder);
      await keep({ folder });
      return make();
    },
    forbidRemovable: async (isForbidden) => {
      const { folder } = held.plan;
      const isFar = folder !== null && (await volumeOf(folder)) !== (await volumeOf(dataFolder));
      await keep({ isRemovableForbidden: isForbidden, ...(isForbidden && isFar ? { folder: null } : {}) });
      return status();
    },
    makeIfDue: async () => {
      const isReachable = await isThere();
      if (isReachable && isDue(held.plan)) await make().catch(() => undefined);
    },
    follow: live.follow,
    end: live.end,
  };
};
