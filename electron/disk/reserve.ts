import { randomBytes } from 'node:crypto';
import { existsSync, unlinkSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Disk, DiskFile } from '../journal/disk.ts';

/** Room on the disk that is held back for the lines of a meeting, and given to them when everything else is full. */
export type Reserve = {
  /** Lays the reserve onto the disk where it is not there; a disk without room for it keeps the old state. */
  readonly ensure: () => Promise<void>;
  /** Gives the reserve to whoever writes next; false where there was none. Does not wait: a line is being written. */
  readonly release: () => boolean;
  readonly isThere: () => boolean;
};

const chunk = 256 * 1024;

/** Enough for far more than a thousand lines, beside what Chromium takes of it. */
export const reserveBytes = 8 * 1024 * 1024;

const lay = async (path: string, bytes: number, disk: Disk): Promise<void> => {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    // Chance, not zeros: a disk that packs what it holds would keep no room for zeros.
    for (let at = 0; at < bytes; at += chunk) await file.appendFile(randomBytes(Math.min(chunk, bytes - at)));
    await file.datasync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await disk.syncFolder(dirname(path));
};

/** A reserve in a file. */
export const createReserve = (disk: Disk, path: string, bytes: number = reserveBytes): Reserve => ({
  isThere: () => existsSync(path),
  ensure: async () => {
    if (!existsSync(path)) await lay(path, bytes, disk).catch(() => undefined);
  },
  release: () => {
    try {
      unlinkSync(path);
      return true;
    } catch {
      return false;
    }
  },
});

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

const withReserveIn = (file: DiskFile, reserve: Pick<Reserve, 'release'>): DiskFile => {
  /** Tries again once, where the disk was full and the reserve could be given away. */
  const again = async <T>(deed: () => Promise<T>, isShort: (done: T) => boolean): Promise<T> => {
    try {
      const done = await deed();
      return isShort(done) && reserve.release() ? await deed() : done;
    } catch (error) {
      if (isFull(error) && reserve.release()) return deed();
      throw error;
    }
  };
  const { now } = file;
  const againNow = <T>(deed: () => T): T => {
    try {
      return deed();
    } catch (error) {
      if (isFull(error) && reserve.release()) return deed();
      throw error;
    }
  };
  return {
    write: (bytes, from, length, at) =>
      again(
        () => file.write(bytes, from, length, at),
        ({ bytesWritten }) => bytesWritten === 0,
      ),
    datasync: () =>
      again(
        () => file.datasync(),
        () => false,
      ),
    truncate: (length) => file.truncate(length),
    close: () => file.close(),
    now: now && {
      write: (bytes, from, length, at) => againNow(() => now.write(bytes, from, length, at)),
      datasync: () => againNow(() => now.datasync()),
    },
  };
};

/** A disk that gives the reserve away at the first write for which there is no room. */
export const withReserve = (disk: Disk, reserve: Pick<Reserve, 'release'>): Disk => ({
  ...disk,
  open: async (path, isNew) => withReserveIn(await disk.open(path, isNew), reserve),
});
