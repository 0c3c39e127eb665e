import { type Disk, type DiskFile, diskCode as trueCode, realDisk as trueDisk } from '../../electron/journal/disk.ts';

/** What the bar's control is slow by: longer than a clerk needs to believe the word 已存盘. */
const lateMs = 600;

const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, lateMs));

/** The guard taken away: it answers at once, and writes what it was given a moment later. */
const hasty = (file: DiskFile): DiskFile => {
  const held = { last: Promise.resolve<unknown>(undefined) };
  const later = (deed: () => Promise<unknown>): void => {
    const before = held.last;
    const rest = wait();
    held.last = before.then(() => rest).then(deed, deed);
    held.last.catch(() => undefined);
  };
  return {
    write: async (bytes, from, length, at) => {
      const copy = Uint8Array.from(bytes.subarray(from, from + length));
      later(() => file.write(copy, 0, length, at));
      return { bytesWritten: length };
    },
    datasync: async () => undefined,
    truncate: async (length) => later(() => file.truncate(length)),
    close: async () => {
      await held.last.catch(() => undefined);
      await file.close();
    },
    now: null,
  };
};

export const diskCode = trueCode;

/** Stands in for the real disk in the application of the control. */
export const realDisk: Disk = {
  open: async (path, isNew) => hasty(await trueDisk.open(path, isNew)),
  syncFolder: async () => undefined,
};
