import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';

/** What a glance at a folder shows. `name` tells a folder from another that was put in its place. */
export type DiskLook = {
  readonly name: string | null;
  readonly isWritable: boolean;
  readonly freeBytes: number;
};

const nothingThere: DiskLook = { name: null, isWritable: false, freeBytes: 0 };

/** Glances at a folder and the disk below it, without writing. A disk that does not answer keeps the promise open. */
export const lookAtDisk = async (folder: string): Promise<DiskLook> => {
  try {
    const { dev, ino } = await stat(folder);
    const { bavail, bsize } = await statfs(folder);
    const isWritable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    return { name: `${dev}:${ino}`, isWritable, freeBytes: bavail * bsize };
  } catch {
    return nothingThere;
  }
};
