import { copyFile, mkdir, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Disk } from './disk.ts';
import type { Damage, Tail } from './read-journal.ts';

const copyDurably = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to);
  const file = await open(to, 'r+');
  await file.sync().finally(() => file.close());
};

/**
 * Copies damaged files, whole and durably, to a folder `set-aside-<stamp>` beside the segments, and only then takes away those that
 * follow the last good line. The file of the tail itself stays; its bad end is cut before the next write. Returns the folder.
 */
export const setAside = async (
  disk: Disk,
  folder: string,
  damage: Damage,
  tail: Tail | null,
  stamp: string,
): Promise<string> => {
  const aside = join(folder, `set-aside-${stamp}`);
  await mkdir(aside, { recursive: true });
  for (const file of damage.files) await copyDurably(file, join(aside, basename(file)));
  await disk.syncFolder(aside);
  await disk.syncFolder(folder);
  for (const file of damage.files) if (file !== tail?.path) await rm(file);
  return aside;
};
