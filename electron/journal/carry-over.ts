import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Seal } from '../vault/seal.ts';
import type { Disk } from './disk.ts';
import { type ReadJournal, readJournal } from './read-journal.ts';
import { createSegments } from './segments.ts';

type Parts = {
  readonly folder: string;
  readonly disk: Disk;
  readonly seal: Seal;
  readonly ensureKey: () => Promise<void>;
  readonly segmentLimit: number;
};

/** Where the open journal of the first version stays after it was carried over: the way back to the version that wrote it. */
export const wayBackOf = (folder: string): string => `${folder}-v1`;

const freshOf = (folder: string): string => `${folder}.new`;
const groupSize = 500;

const isEmpty = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => [])).every((name) => !name.endsWith('.hzj'));

/** Puts a finished copy in the journal's place. Cut off between the two renames, the next start goes on here. */
const putInPlace = async ({ folder, disk }: Pick<Parts, 'folder' | 'disk'>, old: string): Promise<void> => {
  await rename(folder, old);
  await rename(freshOf(folder), folder);
  await disk.syncFolder(dirname(folder));
};

/** Finishes what a power cut interrupted: a copy stands in for the journal only where the journal itself was moved away already. */
export const finishCarryOver = async (disk: Disk, folder: string): Promise<void> => {
  const fresh = freshOf(folder);
  if (!existsSync(fresh)) return;
  if (existsSync(folder) && !(await isEmpty(folder))) return rm(fresh, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  await disk.syncFolder(dirname(folder));
};

const payloadsOf = async (
  folder: string,
  seal: Seal,
): Promise<{ readonly payloads: string[]; readonly read: ReadJournal }> => {
  const payloads: string[] = [];
  const read = await readJournal(folder, seal, (line) => void payloads.push(line.payload));
  return { payloads, read };
};

/**
 * Writes payloads as a sealed journal of its own, reads it back, and only then puts it in the place of the one in `folder`, which
 * moves to `old`. Before that nothing of the journal is touched. Throws where what was read back differs.
 */
export const rewriteJournal = async (
  parts: Parts,
  device: string,
  payloads: readonly string[],
  old: string,
): Promise<void> => {
  const { folder, disk, seal, ensureKey, segmentLimit } = parts;
  const fresh = freshOf(folder);
  await rm(fresh, { recursive: true, force: true });
  // Makes the folder, which is empty.
  await readJournal(fresh, seal, () => undefined);
  const segments = createSegments({ folder: fresh, device, disk, seal, ensureKey, tail: null, limit: segmentLimit });
  try {
    await segments.prepare(0);
    for (let at = 0; at < payloads.length; at += groupSize) {
      await segments.append(payloads.slice(at, at + groupSize), at, false);
    }
  } finally {
    await segments.close();
  }
  const written = await payloadsOf(fresh, seal);
  const isSame =
    written.payloads.length === payloads.length && written.payloads.every((one, at) => one === payloads[at]);
  if (written.read.damage || !isSame) throw new Error('What was written is not what was read back.');
  await rm(old, { recursive: true, force: true });
  await putInPlace(parts, old);
};

/**
 * Carries an open journal of the first version over into a sealed one: the same transactions under the same numbers. What this
 * version does not understand is carried over as it stands.
 */
export const carryOver = async (parts: Parts, device: string): Promise<void> => {
  const { payloads } = await payloadsOf(parts.folder, parts.seal);
  await rewriteJournal(parts, device, payloads, wayBackOf(parts.folder));
};
