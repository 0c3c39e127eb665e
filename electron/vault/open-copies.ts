import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wayBackOf } from '../journal/carry-over.ts';
import { realDisk } from '../journal/disk.ts';
import { placesIn } from '../journal/places.ts';
import { printFolderIn } from './print-folder.ts';
import { readVault, writeVault } from './vault-files.ts';

/** Records that a restore put aside under the same key, with that key lying open beside them, get the slots of now. */
const closeAside = async (dataFolder: string): Promise<void> => {
  const now = await readVault(dataFolder);
  const names = await readdir(dataFolder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith('before-restore-'))) {
    const aside = await readVault(join(dataFolder, name)).catch(() => null);
    if (now && aside?.key === now.key) await writeVault(realDisk, join(dataFolder, name), now).catch(() => undefined);
  }
};

/** Removes what lies open beside the sealed journal: the journal of the first version, codes that were to be printed, a key put aside. */
export const removeOpenCopiesIn = async (dataFolder: string): Promise<void> => {
  await rm(wayBackOf(placesIn(dataFolder).journal), { recursive: true, force: true });
  await rm(printFolderIn(dataFolder), { recursive: true, force: true });
  await closeAside(dataFolder);
};
