import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { placesIn } from '../journal/places.ts';
import { segmentNumbers, segmentPath } from '../journal/read-journal.ts';
import { vaultPaths } from '../vault/vault-files.ts';
import type { Contents } from './backup-file.ts';

/** The slots and segments of a data folder as they lie there now. What is appended meanwhile may be in it, whole or torn: it is read as a start reads it. */
export const gatherFrom = async (dataFolder: string): Promise<Contents> => {
  const { journal } = placesIn(dataFolder);
  const contents = new Map<string, Uint8Array>([['keys.json', await readFile(vaultPaths(dataFolder)[0])]]);
  for (const number of await segmentNumbers(journal)) {
    const path = segmentPath(journal, number);
    contents.set(`journal/${basename(path)}`, await readFile(path));
  }
  return contents;
};
