import { rm } from 'node:fs/promises';
import { wayBackOf } from '../journal/carry-over.ts';
import { placesIn } from '../journal/places.ts';
import { printFolderIn } from './print-folder.ts';

/** Removes what lies open beside the sealed journal: the journal of the first version, and codes that were to be printed. */
export const removeOpenCopiesIn = async (dataFolder: string): Promise<void> => {
  await rm(wayBackOf(placesIn(dataFolder).journal), { recursive: true, force: true });
  await rm(printFolderIn(dataFolder), { recursive: true, force: true });
};
