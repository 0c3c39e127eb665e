import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../durable-file.ts';
import type { Disk } from '../journal/disk.ts';
import { type VaultFile, vaultV1 } from './vault-v1.ts';

/** The keys were written by a newer version. Nothing may be touched. */
export class NewerVault extends Error {}

/** The two places in which the slots lie: without them every line is lost, so that one damaged file must not be enough. */
export const vaultPaths = (dataFolder: string): readonly [string, string] => [
  join(dataFolder, 'keys.json'),
  join(dataFolder, 'keys-2.json'),
];

const readOne = async (path: string): Promise<VaultFile | null> => {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    const version: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'vault') : null;
    if (typeof version === 'number' && version > 1) throw new NewerVault('the keys were written by a newer version');
    return vaultV1.parse(read);
  } catch (error) {
    if (error instanceof NewerVault) throw error;
    return null;
  }
};

/** The slots as they were written last, from whichever place is whole; null where neither is. */
export const readVault = async (dataFolder: string): Promise<VaultFile | null> => {
  const found = (await Promise.all(vaultPaths(dataFolder).map(readOne))).flatMap((one) => one ?? []);
  return found.sort((one, other) => other.changes - one.changes)[0] ?? null;
};

/** Writes the slots to both places. Throws what the disk throws; a place that was not reached still has the slots before. */
export const writeVault = async (disk: Disk, dataFolder: string, vault: VaultFile): Promise<void> => {
  for (const path of vaultPaths(dataFolder)) await writeDurably(disk, path, `${JSON.stringify(vault, null, 1)}\n`);
};
