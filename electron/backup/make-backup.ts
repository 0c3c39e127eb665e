import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { thinOut } from '../../shared/backup/thin-out.ts';
import type { Disk } from '../journal/disk.ts';
import type { Seal } from '../vault/seal.ts';
import { packBackup, readBackup } from './backup-file.ts';
import { gatherFrom } from './gather.ts';
import { readRecords } from './read-records.ts';

/** A backup that lies on its medium and was read back: its file, when it was made (ms since 1970), and how many steps it holds. */
export type MadeBackup = { readonly path: string; readonly at: number; readonly seq: number };

const name = /^huizhen-(\d{14})\.hzb$/;

const stampOf = (at: number): string => new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);

const timeOf = (file: string): number | null => {
  const [, stamp] = name.exec(file) ?? [];
  if (!stamp) return null;
  const parts =
    stamp
      .match(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/)
      ?.slice(1)
      .map(Number) ?? [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** The folder of these records on a medium: by the name of their key, so that two counties on one stick never mix. */
export const backupFolderOf = (medium: string, keyId: string): string => join(medium, `huizhen-${keyId}`);

const writeWhole = async (disk: Disk, folder: string, path: string, bytes: Uint8Array): Promise<void> => {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    // writeFile goes on until every byte was taken, and throws where a full medium takes no more.
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await disk.syncFolder(folder);
};

/** Removes the backups that newer ones stand for. What cannot be removed stays: too many are no harm. */
const thinFolder = async (folder: string, now: number): Promise<void> => {
  const files = (await readdir(folder)).flatMap((file) => {
    const time = timeOf(file);
    return time === null ? [] : [{ file, time }];
  });
  const goes = new Set(
    thinOut(
      files.map(({ time }) => time),
      now,
    ),
  );
  for (const { file, time } of files)
    if (goes.has(time)) await rm(join(folder, file), { force: true }).catch(() => undefined);
};

/**
 * Writes a backup of a data folder to a medium, reads it back from there, replays it, and only then thins out the older ones. Throws what the
 * medium throws, and `Refused` where what was read back is not whole; the backups before it are untouched then.
 */
export const makeBackup = async (
  disk: Disk,
  dataFolder: string,
  medium: string,
  seal: Seal,
  now: number,
): Promise<MadeBackup> => {
  const contents = await gatherFrom(dataFolder);
  const { head } = readRecords(contents, seal);
  const folder = backupFolderOf(medium, seal.id);
  const path = join(folder, `huizhen-${stampOf(now)}.hzb`);
  await mkdir(folder, { recursive: true });
  await writeWhole(disk, folder, path, packBackup(contents, seal.id, head, now));
  const { seq } = readRecords(readBackup(await readFile(path)).contents, seal).head;
  await thinFolder(folder, now);
  return { path, at: now, seq };
};
