import { fdatasyncSync, fstatSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { RefusalCode } from '../../shared/ipc/codes.ts';

/** As much of an open file as the journal uses; Node's FileHandle is one. */
export type DiskFile = Pick<FileHandle, 'datasync' | 'truncate' | 'close'> & {
  readonly write: (
    bytes: Uint8Array,
    from: number,
    length: number,
    at: number,
  ) => Promise<{ readonly bytesWritten: number }>;
  /** The same without leaving the thread, for a disk that is known to be fast; null where only the pool can do it. */
  readonly now: {
    /** Writes, and gives how many bytes were written. */
    readonly write: (bytes: Uint8Array, from: number, length: number, at: number) => number;
    readonly datasync: () => void;
  } | null;
};

/** The disk as the journal sees it, so that a test can put a failing one in its place. */
export type Disk = {
  /** Opens a file to read and write: an existing one, or a new one that starts empty (`isNew`). */
  readonly open: (path: string, isNew: boolean) => Promise<DiskFile>;
  /** Makes names in a folder durable: a new file whose folder was not synced is gone after a power cut. */
  readonly syncFolder: (path: string) => Promise<void>;
};

/** A file that was taken away while it was open takes whatever is written, and keeps nothing of it. */
const refuseUnnamed = ({ nlink }: { readonly nlink: number }): void => {
  if (nlink === 0) throw Object.assign(new Error('the file was taken away'), { code: 'ENOENT' });
};

const fileOf = (handle: FileHandle): DiskFile => ({
  write: (bytes, from, length, at) => handle.write(bytes, from, length, at),
  datasync: async () => {
    await handle.datasync();
    refuseUnnamed(await handle.stat());
  },
  truncate: (length) => handle.truncate(length),
  close: () => handle.close(),
  now: {
    write: (bytes, from, length, at) => writeSync(handle.fd, bytes, from, length, at),
    datasync: () => {
      fdatasyncSync(handle.fd);
      refuseUnnamed(fstatSync(handle.fd));
    },
  },
});

/** The real disk. */
export const realDisk: Disk = {
  open: async (path, isNew) => fileOf(await open(path, isNew ? 'w+' : 'r+', 0o600)),
  syncFolder: async (path) => {
    // Windows cannot open a folder, and NTFS journals names by itself.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  },
};

const codes: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  ENOENT: 'disk-gone',
};

/** What a failure of the disk means for the clerk: full, read-only, gone, or failing. */
export const diskCode = (error: unknown): RefusalCode => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return codes[code] ?? 'disk-failing';
};
