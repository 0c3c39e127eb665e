import { segmentHeaderV1 } from '../../shared/journal/formats/segment-v1.ts';
import { type Digest, decodeLine } from '../../shared/journal/line.ts';

/** Where a line lies in its file, without its line break. */
export type Place = { readonly at: number; readonly length: number };
export type ReadLine = Place & { readonly hash: string; readonly payload: string };

/** What a segment holds: its header and lines up to the first that does not follow from those before. */
export type ReadSegment = {
  readonly header: { readonly device: string; readonly segment: number; readonly after: number } | null;
  readonly lines: readonly ReadLine[];
  readonly lastHash: string;
  /** The bytes of whole good lines, from the start of the file. */
  readonly goodLength: number;
  /** A good last line that lacks only its line break, as it has to be written again; empty if there is none. */
  readonly mend: string;
  /** How the file ends: well, in the middle of a line, or with whole lines that do not follow. */
  readonly end: 'whole' | 'torn' | 'damaged';
  /** The lines that do not follow, for counting what is lost. */
  readonly unread: readonly string[];
};

/** A segment whose chain holds but whose header this version cannot read: a newer version wrote it. Nothing may be touched. */
export class NewerJournal extends Error {}

const lineBreak = 0x0a;

const readHeader = (payload: string): ReadSegment['header'] => {
  try {
    return segmentHeaderV1.parse(JSON.parse(payload));
  } catch {
    throw new NewerJournal('the journal was written by a newer version');
  }
};

/** A last line without its break is good if it lost only the break, or if the break alone was altered. */
const readUnfinished = (bytes: Buffer, at: number, before: string, digest: Digest): ReadLine | null => {
  for (const end of [bytes.length, bytes.length - 1]) {
    const line = end > at ? decodeLine(before, bytes.toString('utf8', at, end), digest) : null;
    if (line) return { ...line, at, length: end - at };
  }
  return null;
};

/** The lines of a text that carry anything, as they stand. */
export const linesOf = (bytes: Buffer, from = 0): string[] =>
  bytes
    .toString('utf8', from)
    .split('\n')
    .filter((text) => text.trim() !== '');

/**
 * Reads a segment that follows the line with the hash `before`. A rest without a line break is a torn tail: it was never
 * acknowledged. A whole line that does not follow is damage. Throws `NewerJournal`.
 */
export const readSegment = (bytes: Buffer, before: string, digest: Digest): ReadSegment => {
  const lines: ReadLine[] = [];
  const ended = (end: ReadSegment['end'], goodLength: number, mend = ''): ReadSegment => ({
    header: lines[0] ? readHeader(lines[0].payload) : null,
    lines: lines.slice(1),
    lastHash: lines.at(-1)?.hash ?? before,
    goodLength,
    mend,
    end,
    unread: end === 'damaged' ? linesOf(bytes, goodLength) : [],
  });
  let at = 0;
  for (let next = bytes.indexOf(lineBreak); next !== -1; next = bytes.indexOf(lineBreak, at)) {
    const line = decodeLine(lines.at(-1)?.hash ?? before, bytes.toString('utf8', at, next), digest);
    if (!line) return ended('damaged', at);
    lines.push({ ...line, at, length: next - at });
    at = next + 1;
  }
  if (at === bytes.length) return ended('whole', at);
  const unfinished = readUnfinished(bytes, at, lines.at(-1)?.hash ?? before, digest);
  if (!unfinished) return ended('torn', at);
  lines.push(unfinished);
  return ended('torn', at, `${unfinished.hash} ${unfinished.payload}\n`);
};
