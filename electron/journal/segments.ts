import { type FileHandle, open } from 'node:fs/promises';
import { encodeLine, noHash } from '../../shared/journal/line.ts';
import type { Seal } from '../vault/seal.ts';
import type { Entry } from './book.ts';
import type { Disk } from './disk.ts';
import { segmentPath, type Tail } from './read-journal.ts';
import { createSyncPace, type SyncPace } from './sync-pace.ts';
import { openTail, type TailFile } from './tail-file.ts';

/** The files of a journal, as the writer needs them: payloads go in, sealed and chained lines lie on the disk. */
export type Segments = {
  /** Appends payloads as lines, all or none, synced by one fdatasync; `after` = number of the last transaction before, `isAlone` = nobody waits behind. */
  readonly append: (payloads: readonly string[], after: number, isAlone: boolean) => Promise<Entry[]>;
  /** Opens the tail, cuts a torn end and mends a lost line break, without adding anything. Tells early if the disk refuses. */
  readonly prepare: (after: number) => Promise<void>;
  /** The payloads of entries that follow one another, read back from the disk. */
  readonly read: (entries: readonly Entry[]) => Promise<string[]>;
  readonly close: () => Promise<void>;
};

type Growing = { readonly number: number; readonly file: TailFile; readonly lastHash: string };
type Settings = {
  readonly pace: SyncPace;
  readonly folder: string;
  readonly device: string;
  readonly disk: Disk;
  readonly seal: Pick<Seal, 'id' | 'digest' | 'seal' | 'open'>;
  readonly tail: Tail | null;
  /** Sees to it that the key is on the disk, before a segment is begun whose lines only that key opens. */
  readonly ensureKey: () => Promise<void>;
  /** A segment of this many bytes is followed by a new one. */
  readonly limit: number;
};

const readEntries = async (file: FileHandle, entries: readonly Entry[], seal: Settings['seal']): Promise<string[]> => {
  const from = entries[0]?.at ?? 0;
  const last = entries.at(-1);
  const bytes = Buffer.alloc(last ? last.at + last.length - from : 0);
  await file.read(bytes, 0, bytes.length, from);
  return entries.map((entry) => {
    const sealed = bytes.toString('utf8', entry.at - from + entry.hash.length + 1, entry.at - from + entry.length);
    const payload = seal.open(sealed);
    if (payload === null) throw new Error(`A line of segment ${entry.segment} was altered since it was read.`);
    return payload;
  });
};

const begin = async (settings: Settings, number: number, lastHash: string, after: number): Promise<Growing> => {
  const { folder, device, seal } = settings;
  await settings.ensureKey();
  const said = JSON.stringify({ journal: 2, device, segment: number, after, key: seal.id });
  const header = encodeLine(lastHash, said, seal.digest);
  const file = await openTail(settings, segmentPath(folder, number), 0, true);
  try {
    await file.append(header.text, false);
    await settings.disk.syncFolder(folder);
  } catch (error) {
    await file.close();
    throw error;
  }
  return { number, file, lastHash: header.hash };
};

const resume = async (settings: Settings, from: Tail): Promise<Growing> => {
  const file = await openTail(settings, from.path, from.goodLength, false);
  try {
    await file.append(from.mend, false);
  } catch (error) {
    await file.close();
    throw error;
  }
  return { number: from.number, file, lastHash: from.lastHash };
};

type Chained = { readonly text: string; readonly entries: Entry[]; readonly lastHash: string };

const chain = ({ number, file, lastHash }: Growing, payloads: readonly string[], seal: Settings['seal']): Chained => {
  const entries: Entry[] = [];
  const texts: string[] = [];
  let at = file.length();
  for (const payload of payloads) {
    const line = encodeLine(entries.at(-1)?.hash ?? lastHash, seal.seal(payload), seal.digest);
    const bytes = Buffer.byteLength(line.text);
    entries.push({ segment: number, at, length: bytes - 1, hash: line.hash });
    texts.push(line.text);
    at += bytes;
  }
  return { text: texts.join(''), entries, lastHash: entries.at(-1)?.hash ?? lastHash };
};

const readFrom = async (
  { folder, seal }: Pick<Settings, 'folder' | 'seal'>,
  segment: number,
  entries: readonly Entry[],
): Promise<string[]> => {
  const file = await open(segmentPath(folder, segment), 'r');
  const wanted = entries.filter((entry) => entry.segment === segment);
  return readEntries(file, wanted, seal).finally(() => file.close());
};

/** The segments of a journal folder, continuing behind `tail`. Nothing is opened before it is needed, nor written. */
export const createSegments = (given: Omit<Settings, 'pace'>): Segments => {
  const settings: Settings = { ...given, pace: createSyncPace() };
  const { seal, tail, limit } = settings;
  let growing: Growing | null = null;

  const opened = async (after: number): Promise<Growing> => {
    growing ??= tail ? await resume(settings, tail) : await begin(settings, 1, noHash, after);
    if (growing.file.length() < limit) return growing;
    const next = await begin(settings, growing.number + 1, growing.lastHash, after);
    await growing.file.close();
    growing = next;
    return growing;
  };

  return {
    prepare: async (after) => {
      await opened(after);
    },
    append: async (payloads, after, isAlone) => {
      const current = await opened(after);
      const { text, entries, lastHash } = chain(current, payloads, seal);
      await current.file.append(text, isAlone);
      growing = { ...current, lastHash };
      return entries;
    },
    read: async (entries) => {
      const payloads: string[] = [];
      for (const segment of new Set(entries.map((entry) => entry.segment))) {
        payloads.push(...(await readFrom(settings, segment, entries)));
      }
      return payloads;
    },
    close: async () => {
      await growing?.file.close();
      growing = null;
    },
  };
};
