import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { type Workbook, workbookSchema } from '../../shared/intake/workbook.ts';
import type { RefusalCode } from '../../shared/ipc/codes.ts';
import { Refused } from '../ipc/refused.ts';
import type { StartReader } from './reader.ts';

/** How large a file may be before it is opened, in bytes, and how long reading may take, in milliseconds. */
export type ReadLimits = { readonly bytes: number; readonly ms: number };

/** The limits of the application: 50 MB and one minute. */
export const readLimits: ReadLimits = { bytes: 50_000_000, ms: 60_000 };

const zipMagic = '504b0304';
const oleMagic = 'd0cf11e0a1b11ae1';

const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), workbook: workbookSchema }),
  z.strictObject({ ok: z.literal(false), code: z.enum(['file-bomb', 'file-damaged', 'file-not-a-workbook']) }),
]);

/** Whether a compound file is a workbook with a password: its directory names the stream EncryptedPackage (MS-OFFCRYPTO 2.3.4). */
const isEncrypted = async (file: FileHandle, header: Buffer): Promise<boolean> => {
  const sectorSize = 2 ** header.readUInt16LE(30);
  const directory = Buffer.alloc(4096);
  await file.read(directory, 0, directory.length, (header.readUInt32LE(48) + 1) * sectorSize);
  return directory.includes(Buffer.from('EncryptedPackage', 'utf16le'));
};

const refuseByLook = async (file: FileHandle, limits: ReadLimits): Promise<void> => {
  const stats = await file.stat();
  if (!stats.isFile()) throw new Refused('file-not-a-workbook');
  if (stats.size > limits.bytes) {
    throw new Refused('file-too-large', {
      megabytes: Math.round(stats.size / 1e6),
      limit: Math.round(limits.bytes / 1e6),
    });
  }
  const header = Buffer.alloc(64);
  const { bytesRead } = await file.read(header, 0, header.length, 0);
  if (bytesRead >= 64 && header.toString('hex', 0, 8) === oleMagic) {
    // Without a password it is an old .xls, which has to be saved anew as .xlsx.
    throw new Refused((await isEncrypted(file, header)) ? 'file-password' : 'file-not-a-workbook');
  }
  if (header.toString('hex', 0, 4) !== zipMagic) throw new Refused('file-not-a-workbook');
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EPERM', 'EBUSY'].includes(String(error.code));

const lookAt = async (path: string, limits: ReadLimits): Promise<void> => {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw isMissing(error) ? new Refused('file-not-found') : error;
  });
  try {
    await refuseByLook(file, limits);
  } finally {
    await file.close();
  }
};

const askReader = (path: string, start: StartReader, ms: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const reader = start();
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      reader.kill();
    };
    const refuse = (code: RefusalCode): void => end(() => reject(new Refused(code)));
    const timer = setTimeout(() => refuse('reading-took-too-long'), ms);
    reader.onMessage((message) => end(() => resolve(message)));
    // Whatever the reader meets, it answers; it ends without an answer only where the memory that it may use ran out.
    reader.onExit(() => refuse('reading-took-too-much-memory'));
    reader.send({ path });
  });

/**
 * Reads a workbook in a process of its own. Refuses before opening what is too large, no workbook or behind a password, and
 * while reading what unpacks without end, takes longer than a minute or more memory than a workbook needs. Throws `Refused`.
 */
export const readIntakeFile = async (
  path: string,
  start: StartReader,
  limits: ReadLimits = readLimits,
): Promise<Workbook> => {
  await lookAt(path, limits);
  const answer = answerSchema.parse(await askReader(path, start, limits.ms));
  if (!answer.ok) throw new Refused(answer.code);
  return answer.workbook;
};
