import type { Disk, DiskFile } from './disk.ts';

/** The growing end of a segment: whole texts are added and synced, or nothing is. */
export type TailFile = {
  /** The bytes that are known to be good. */
  readonly length: () => number;
  /** Adds a text; resolves after fdatasync. After a failure the file ends where it ended before, now or at the next try. */
  readonly append: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const writeAll = async (file: DiskFile, bytes: Uint8Array, at: number): Promise<void> => {
  let written = 0;
  while (written < bytes.length) {
    // A nearly full disk writes less than asked and reports no error: the next round is what fails (reliability.md 1e).
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at + written);
    if (bytesWritten === 0) throw Object.assign(new Error('the disk took no byte'), { code: 'ENOSPC' });
    written += bytesWritten;
  }
};

/** Opens the end of a file of which the first `goodLength` bytes are good; whatever lies behind them is cut before the first write. */
export const openTail = async (disk: Disk, path: string, goodLength: number, isNew: boolean): Promise<TailFile> => {
  const file = await disk.open(path, isNew);
  let length = goodLength;
  let isClean = false;
  const cut = async (): Promise<void> => {
    if (isClean) return;
    await file.truncate(length);
    isClean = true;
  };
  return {
    length: () => length,
    append: async (text) => {
      const bytes = Buffer.from(text, 'utf8');
      await cut();
      isClean = false;
      try {
        await writeAll(file, bytes, length);
        // fdatasync before anything is acknowledged: otherwise "saved" is a promise the disk has not made.
        await file.datasync();
      } catch (error) {
        // Half a line must not stay. If cutting fails as well, the next append cuts first.
        await cut().catch(() => undefined);
        throw error;
      }
      length += bytes.length;
      isClean = true;
    },
    close: () => file.close(),
  };
};
