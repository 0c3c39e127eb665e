import { createHash } from 'node:crypto';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Head } from '../../shared/journal/receipt.ts';
import { Refused } from '../ipc/refused.ts';
import { type BackupFile, backupV1 } from './backup-v1.ts';

/** The files of a backup by their names in it. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/** A backup that was read and whose files are whole. */
export type ReadBackup = { readonly says: BackupFile; readonly contents: Contents };

/** The most that one backup may unpack to: many times a county, and less than what would bring the program down. */
const limit = 1024 * 1024 * 1024;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const digestLength = 64;

/** The zip with the digest of all its bytes as its comment: a byte that is turned anywhere is seen, also where no file is touched. */
const withDigest = (zip: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(zip);
  // The last two bytes of a zip without a comment say that the comment has no length (PKWARE APPNOTE 4.3.16).
  bytes.writeUInt16LE(digestLength, bytes.length - 2);
  return Buffer.concat([bytes, Buffer.from(sha256Of(bytes), 'latin1')]);
};

const hasDigest = (bytes: Uint8Array): boolean => {
  const end = Math.max(0, bytes.length - digestLength);
  return Buffer.from(bytes.subarray(end)).toString('latin1') === sha256Of(bytes.subarray(0, end));
};

/** Packs the slots and segments of a data folder into one file. */
export const packBackup = (contents: Contents, key: string, head: Head, at: number): Uint8Array => {
  const files = [...contents].map(([name, bytes]) => ({ name, length: bytes.length, sha256: sha256Of(bytes) }));
  const says: BackupFile = { backup: 1, at, key, head, files };
  const whole: Zippable = { 'backup.json': Buffer.from(JSON.stringify(says), 'utf8'), ...Object.fromEntries(contents) };
  // Sealed bytes do not compress, and a zip without compression cannot be a bomb.
  return withDigest(zipSync(whole, { level: 0 }));
};

const unpacked = (bytes: Uint8Array): Record<string, Uint8Array> => {
  let sum = 0;
  return unzipSync(bytes, {
    filter: ({ originalSize, size, compression }) => {
      sum += originalSize;
      if (compression !== 0 || originalSize !== size || sum > limit) throw new Error('not packed by this program');
      return true;
    },
  });
};

const readSays = (bytes: Uint8Array | undefined): BackupFile => {
  const read: unknown = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
  const version: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'backup') : null;
  if (typeof version === 'number' && version > 1) throw new Refused('backup-newer');
  return backupV1.parse(read);
};

/** Reads a backup and checks that it and each of its files is byte for byte what it says. Throws `Refused` for anything else. */
export const readBackup = (bytes: Uint8Array): ReadBackup => {
  try {
    if (!hasDigest(bytes)) throw new Error('a byte of it was altered');
    const files = unpacked(bytes);
    const says = readSays(files['backup.json']);
    const contents = new Map<string, Uint8Array>();
    for (const { name, length, sha256 } of says.files) {
      const file = Object.hasOwn(files, name) ? files[name] : undefined;
      if (file?.length !== length || sha256Of(file) !== sha256) throw new Error(`${name} is not whole`);
      contents.set(name, file);
    }
    if (!contents.has('keys.json')) throw new Error('there are no keys');
    return { says, contents };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('backup-damaged');
  }
};
