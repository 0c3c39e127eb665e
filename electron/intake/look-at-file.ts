import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { Refused } from '../ipc/refused.ts';

/** How large a file may be before it is opened, in bytes, and how long reading may take, in milliseconds. */
export type ReadLimits = { readonly bytes: number; readonly ms: number };

/** The limits of the application: 50 MB and one minute. */
export const readLimits: ReadLimits = { bytes: 50_000_000, ms: 60_000 };

const zipMagic = '504b0304';
const oleMagic = 'd0cf11e0a1b11ae1';

/** Files of plain text in which offices hand over tables; systems also export web pages under the name .xls. */
const textNames: ReadonlySet<string> = new Set(['.csv', '.txt', '.tsv', '.xls', '.et', '.htm', '.html']);

/** Whether a compound file is a workbook with a password: its directory names the stream EncryptedPackage (MS-OFFCRYPTO 2.3.4). */
const isEncrypted = async (file: FileHandle, header: Buffer): Promise<boolean> => {
  const sectorSize = 2 ** header.readUInt16LE(30);
  const directory = Buffer.alloc(4096);
  await file.read(directory, 0, directory.length, (header.readUInt32LE(48) + 1) * sectorSize);
  return directory.includes(Buffer.from('EncryptedPackage', 'utf16le'));
};

const refuseByLook = async (file: FileHandle, path: string, limits: ReadLimits): Promise<void> => {
  const stats = await file.stat();
  if (!stats.isFile() || stats.size === 0) throw new Refused('file-not-a-workbook');
  if (stats.size > limits.bytes) {
    throw new Refused('file-too-large', {
      megabytes: Math.round(stats.size / 1e6),
      limit: Math.round(limits.bytes / 1e6),
    });
  }
  const header = Buffer.alloc(64);
  const { bytesRead } = await file.read(header, 0, header.length, 0);
  if (header.toString('hex', 0, 4) === zipMagic) return;
  if (bytesRead >= 64 && header.toString('hex', 0, 8) === oleMagic) {
    if (await isEncrypted(file, header)) throw new Refused('file-password');
    return;
  }
  if (!textNames.has(extname(path).toLowerCase())) throw new Refused('file-not-a-workbook');
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EPERM', 'EBUSY'].includes(String(error.code));

/**
 * Looks at a file before anything opens it. Throws `Refused` for what is missing, no file, too large, no workbook and no
 * table in plain text, or behind a password. What is left is told apart by its content when it is read.
 */
export const lookAt = async (path: string, limits: ReadLimits): Promise<void> => {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw isMissing(error) ? new Refused('file-not-found') : error;
  });
  try {
    await refuseByLook(file, path, limits);
  } finally {
    await file.close();
  }
};
