import type { Disk, DiskFile } from './disk.ts';
import type { SyncPace } from './sync-pace.ts';

/** The growing end of a segment: whole texts are added and synced, or nothing is. */
export type TailFile = {
  /** The bytes that are known to be good. */
  readonly length: () => number;
  /**
   * Adds a text; resolves after fdatasync. After a failure the file ends where it ended before, now or at the next try.
   * `isAlone`: nobody waits behind it, so that the thread may stand still for it where the disk is fast.
   */
  readonly append: (text: string, isAlone: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

const writeAll = async (file: DiskFile, bytes: Uint8Array, at: number): Promise<void> => {
  let written = 0;
  while (written < bytes.length) {
    // A nearly full disk writes less than asked and reports no error: the next round is what fails.
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at + written);
    if (bytesWritten === 0) throw noRoom();
    written += bytesWritten;
  }
};

const noRoom = (): Error => Object.assign(new Error('the disk took no byte'), { code: 'ENOSPC' });

/** Writes and syncs without a way through the thread pool and back: both together cost less than one such way. */
const appendNow = (now: NonNullable<DiskFile['now']>, bytes: Uint8Array, at: number): void => {
  let written = 0;
  while (written < bytes.length) {
    const more = now.write(bytes, written, bytes.length - written, at + written);
    if (more === 0) throw noRoom();
    written += more;
  }
  now.datasync();
};

/** Opens the end of a file of which the first `goodLength` bytes are good; whatever lies behind them is cut before the first write. */
export const openTail = async (
  { disk, pace }: { readonly disk: Disk; readonly pace: SyncPace },
  path: string,
  goodLength: number,
  isNew: boolean,
): Promise<TailFile> => {
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
    append: async (text, isAlone) => {
      const bytes = Buffer.from(text, 'utf8');
      await cut();
      isClean = false;
      const { now } = file;
      const isBlocking = isAlone && now !== null && pace.mayBlock();
      const from = performance.now();
      try {
        // fdatasync before anything is acknowledged: otherwise "saved" is a promise the disk has not made.
        if (isBlocking) appendNow(now, bytes, length);
        else {
          await writeAll(file, bytes, length);
          await file.datasync();
        }
        pace.note(performance.now() - from, isBlocking);
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
