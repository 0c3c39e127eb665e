import { open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Names that Windows keeps for devices, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 90;

/**
 * A name that Windows, WPS and a USB stick take: no signs of paths, no control or bidi characters, no dot or blank at the end, not
 * a device, not longer than 90 characters. Never empty.
 */
export const safeName = (name: string): string => {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]+/g, '_')
    .replace(/\s+/g, ' ');
  const cut = [...clean.trim()]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  return cut === '' || reserved.test(cut) ? `_${cut}` : cut;
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

const reserve = async (path: string): Promise<boolean> => {
  try {
    // Made new or not at all: a file that lies there, from whomever, is never written over.
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
};

const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
};

/** The first free name of a paper: `nameOf(version)` from `version` on. */
const freeName = async (folder: string, version: number, nameOf: (version: number) => string): Promise<string> => {
  const name = nameOf(version);
  return (await reserve(join(folder, name))) ? name : freeName(folder, version + 1, nameOf);
};

/**
 * Writes a paper as a whole under the first free name: after a crash there is the whole file or an empty one of that name, never a
 * part. Returns the name. Throws what the disk throws, and leaves nothing behind then.
 */
export const writePaper = async (
  folder: string,
  bytes: Uint8Array,
  version: number,
  nameOf: (version: number) => string,
): Promise<string> => {
  const name = await freeName(folder, version, nameOf);
  const path = join(folder, name);
  const beside = `${path}.new`;
  try {
    await writeSynced(beside, bytes);
    await rename(beside, path);
    return name;
  } catch (error) {
    for (const left of [beside, path]) await unlink(left).catch(() => undefined);
    throw error;
  }
};
