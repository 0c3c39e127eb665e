import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noHash } from '../../shared/journal/line.ts';
import type { Seal } from '../vault/seal.ts';
import { linesOf, type ReadLine, readSegment } from './read-segment.ts';

/** The segment that grows: its number, file, good bytes, the hash of its last line, and a line to be mended (or ''). */
export type Tail = {
  readonly number: number;
  readonly path: string;
  readonly goodLength: number;
  readonly lastHash: string;
  readonly mend: string;
};

/** What stands behind the last good line: the files to set aside, and the lines in them that could not be used. */
export type Damage = { readonly files: readonly string[]; readonly unread: readonly string[] };

/** A journal as read from its folder. `tail` is null where no segment is good. */
export type ReadJournal = {
  readonly device: string | null;
  readonly tail: Tail | null;
  readonly damage: Damage | null;
  /** Whether a segment lies there as the first version wrote it, open: all has to be carried over. */
  readonly isOpen: boolean;
};

const segmentName = /^(\d{6})\.hzj$/;

/** The file of a segment. */
export const segmentPath = (folder: string, number: number): string =>
  join(folder, `${String(number).padStart(6, '0')}.hzj`);

/** The numbers of the segments of a folder, in order; the folder is made where it is missing. */
export const segmentNumbers = async (folder: string): Promise<number[]> => {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  return names.flatMap((name) => segmentName.exec(name)?.slice(1).map(Number) ?? []).sort((a, b) => a - b);
};

const unreadIn = async (folder: string, numbers: readonly number[]): Promise<string[]> => {
  const files = await Promise.all(numbers.map((number) => readFile(segmentPath(folder, number))));
  return files.flatMap((bytes) => linesOf(bytes).slice(1));
};

/**
 * Reads all segments in order and verifies the chain, handing each good line to `visit` (with the number of its segment). It stops
 * at the first line that does not follow; nothing is changed on the disk. Throws `NewerJournal` and `OtherKey`.
 */
export const readJournal = async (
  folder: string,
  seal: Pick<Seal, 'id' | 'digest' | 'open'>,
  visit: (line: ReadLine, segment: number) => void,
): Promise<ReadJournal> => {
  const numbers = await segmentNumbers(folder);
  let device: string | null = null;
  let tail: Tail | null = null;
  let isOpen = false;
  for (const [index, number] of numbers.entries()) {
    const path = segmentPath(folder, number);
    const read = readSegment(await readFile(path), tail?.lastHash ?? noHash, seal);
    isOpen ||= read.version === 1;
    const isLast = index === numbers.length - 1;
    // A file that a power cut left without a whole header holds nothing: the next segment takes its name.
    if (isLast && !read.header && read.end !== 'damaged') break;
    for (const line of read.lines) visit(line, number);
    if (read.header) {
      device = read.header.device;
      tail = { number, path, goodLength: read.goodLength, lastHash: read.lastHash, mend: read.mend };
    }
    if (read.end === 'damaged' || !read.header) {
      const later = numbers.slice(index + 1);
      const unread = [...read.unread, ...(await unreadIn(folder, later))];
      return { device, tail, isOpen, damage: { files: [number, ...later].map((n) => segmentPath(folder, n)), unread } };
    }
  }
  return { device, tail, isOpen, damage: null };
};
