import type { BackupStatus } from '../../shared/ipc/contract.ts';
import type { Head, Saved } from '../../shared/journal/receipt.ts';
import { realDisk } from '../journal/disk.ts';
import type { Seal } from '../vault/seal.ts';
import { type BackupKeeper, createBackupKeeper } from './keeper.ts';
import { openRestoreRoom, type RestoreRoom } from './restore-room.ts';

type ShowAfter = (saved: Promise<Saved>) => Promise<Saved>;

const lookEveryMs = 10 * 60_000;
const firstLookMs = 20_000;

/** The backups of the open records. */
export type Backups = {
  readonly keeper: BackupKeeper;
  readonly room: RestoreRoom;
  /** The same way of saving, with a backup after each meeting that was closed; the clerk does not wait for it. */
  readonly after: (show: ShowAfter) => ShowAfter;
  readonly end: () => Promise<void>;
};

/** Begins looking after the backups of a data folder, every ten minutes and after each meeting; `end` ends all of it. */
export const composeBackups = async (
  dataFolder: string,
  seal: Seal,
  head: () => Head,
  tell: (status: BackupStatus) => void,
): Promise<Backups> => {
  const common = { disk: realDisk, dataFolder, seal, now: Date.now };
  const keeper = await createBackupKeeper({
    ...common,
    head,
    tell,
  });
  const look = (): void => void keeper.makeIfDue();
  const first = setTimeout(look, firstLookMs);
  const timer = setInterval(look, lookEveryMs);
  return {
    keeper,
    room: openRestoreRoom(common),
    after: (show) => async (saved) => {
      const receipt = await show(saved);
      if (receipt.transaction.label.key === 'meeting.closed') void keeper.make().catch(() => undefined);
      return receipt;
    },
    end: async () => {
      clearTimeout(first);
      clearInterval(timer);
      await keeper.end();
    },
  };
};
