import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../durable-file.ts';
import type { Disk } from '../journal/disk.ts';
import type { Contents } from './backup-file.ts';

const staged = (dataFolder: string): string => join(dataFolder, 'restore-new');
const readyIn = (dataFolder: string): string => join(staged(dataFolder), 'ready');

/** What a restore puts aside, in this order: the second place of the end goes first, since the backup has none. */
const replaced = ['journal-head', 'draft.json', 'journal', 'keys-2.json', 'keys.json'] as const;

/**
 * Lays a backup beside the records, durably and whole; the next start puts it in their place. `stamp` names the folder `before-restore-<stamp>` in
 * which the records of now are kept. Throws what the disk throws; nothing of the records is touched here.
 */
export const stageRestore = async (
  disk: Disk,
  dataFolder: string,
  contents: Contents,
  stamp: string,
): Promise<void> => {
  const folder = staged(dataFolder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'journal'), { recursive: true });
  for (const [name, bytes] of contents) await writeDurably(disk, join(folder, name), bytes);
  const keys = contents.get('keys.json');
  if (keys) await writeDurably(disk, join(folder, 'keys-2.json'), keys);
  await writeDurably(disk, readyIn(dataFolder), stamp);
  await disk.syncFolder(dataFolder);
};

/** Moves one thing aside and its successor in; done twice it does no more. */
const replace = async (dataFolder: string, aside: string, name: string): Promise<void> => {
  const [now, next, old] = [join(dataFolder, name), join(staged(dataFolder), name), join(aside, name)];
  if (existsSync(now) && !existsSync(old)) await rename(now, old);
  if (existsSync(next)) await rename(next, now);
};

/**
 * Puts a staged backup in the place of the records, which are kept aside, and gives where; null where there is none. Cut off anywhere, the next
 * start goes on; one that was not staged whole is thrown away. Must run before anything of the folder is opened.
 */
export const finishRestore = async (disk: Disk, dataFolder: string): Promise<string | null> => {
  const folder = staged(dataFolder);
  if (!existsSync(folder)) return null;
  const stamp = await readFile(readyIn(dataFolder), 'utf8').catch(() => null);
  if (stamp === null || !/^\d+$/.test(stamp)) {
    await rm(folder, { recursive: true, force: true });
    return null;
  }
  const aside = join(dataFolder, `before-restore-${stamp}`);
  await mkdir(aside, { recursive: true });
  for (const name of replaced) await replace(dataFolder, aside, name);
  await disk.syncFolder(aside);
  await disk.syncFolder(dirname(readyIn(dataFolder)));
  await disk.syncFolder(dataFolder);
  await rm(folder, { recursive: true, force: true });
  return aside;
};
