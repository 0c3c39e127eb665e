import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../journal/disk.ts';
import { versionOf } from '../journal/read-segment.ts';
import { openVault, type Vault } from './vault.ts';

const headBytes = 400;

const isSealed = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return bytesRead > 0 && versionOf(buffer.subarray(0, bytesRead)) === 2;
  } finally {
    await file.close();
  }
};

/** Whether a journal lies in this folder, or half in place of it, that only its own key opens. */
export const holdsSealed = async (dataFolder: string): Promise<boolean> => {
  for (const folder of ['journal', 'journal.new']) {
    const names = await readdir(join(dataFolder, folder)).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.hzj'))) {
      if (await isSealed(join(dataFolder, folder, name))) return true;
    }
  }
  return false;
};

/** The vault of a data folder, new where nothing is sealed there yet. Throws `KeysMissing` and `NewerVault`. */
export const openVaultAt = async (disk: Disk, dataFolder: string, now: () => number): Promise<Vault> =>
  openVault({ disk, dataFolder, now, hasJournal: await holdsSealed(dataFolder) });
