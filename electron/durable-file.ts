import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Disk } from './journal/disk.ts';

/**
 * Puts a text, or bytes, into a file as a whole: a temporary file, fdatasync, rename, folder sync. After a crash or on a full disk the file
 * holds the old text or the new one, never a part. Throws what the disk throws.
 */
export const writeDurably = async (disk: Disk, path: string, text: string | Uint8Array): Promise<void> => {
  const beside = `${path}.new`;
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const file = await open(beside, 'w', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await file.write(bytes, written, bytes.length - written, written);
      if (bytesWritten === 0) throw Object.assign(new Error('the disk took no byte'), { code: 'ENOSPC' });
      written += bytesWritten;
    }
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await disk.syncFolder(dirname(path));
};

/** Moves a file that cannot be read out of the way, beside where it was. Returns its new name, or null if it cannot be moved. */
export const moveAside = async (path: string, stamp: string): Promise<string | null> => {
  const aside = path.replace(/(\.[a-z]+)?$/, `.damaged-${stamp}$1`);
  try {
    await rename(path, aside);
    return aside;
  } catch {
    return null;
  }
};
