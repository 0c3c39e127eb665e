import { segmentHeaderV1 } from '../../shared/journal/formats/segment-v1.ts';
import { segmentHeaderV2 } from '../../shared/journal/formats/segment-v2.ts';
import { decodeLine } from '../../shared/journal/line.ts';
import type { Seal } from '../vault/seal.ts';
import { sha256 } from './digest.ts';

/** Where a line lies in its file, without its line break. */
export type Place = { readonly at: number; readonly length: number };
/** A line that follows from those before, with what it says: opened, where it was sealed. */
export type ReadLine = Place & { readonly hash: string; readonly payload: string };

type Header = { readonly device: string; readonly segment: number; readonly after: number };

/** What a segment holds: its header and lines up to the first that does not follow from those before. */
export type ReadSegment = {
  readonly version: 1 | 2;
  readonly header: Header | null;
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

/** A journal that another key has sealed: the keys that lie beside it are not its own. Nothing may be touched. */
export class OtherKey extends Error {}

type KnownSeal = Pick<Seal, 'id' | 'digest' | 'open'>;

const lineBreak = 0x0a;
const hashLength = 43;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What stands on the first line, before anything is known to be true of it. */
const claimOf = (bytes: Buffer): unknown => {
  const end = bytes.indexOf(lineBreak);
  return jsonOf(bytes.toString('utf8', hashLength + 1, end === -1 ? bytes.length : end));
};

const claims = (claim: unknown, name: 'journal' | 'key'): unknown =>
  typeof claim === 'object' && claim !== null ? Reflect.get(claim, name) : undefined;

/** The version under which a segment has to be read: the first only where it says so, everything later is chained under the key. */
export const versionOf = (bytes: Buffer): 1 | 2 => (claims(claimOf(bytes), 'journal') === 1 ? 1 : 2);

/** The lines of a text that carry anything, as they stand. */
export const linesOf = (bytes: Buffer, from = 0): string[] =>
  bytes
    .toString('utf8', from)
    .split('\n')
    .filter((text) => text.trim() !== '');

/** A header that names another key, over lines of which ours opens none: not damage, but the wrong keys. */
const refuseOtherKey = (bytes: Buffer, seal: KnownSeal): void => {
  const key = claims(claimOf(bytes), 'key');
  if (typeof key !== 'string' || key === seal.id) return;
  const isOurs = linesOf(bytes).some((text) => seal.open(text.slice(hashLength + 1)) !== null);
  if (!isOurs) throw new OtherKey('the journal was sealed under another key');
};

/** A last line without its break is good if it lost only the break, or if the break alone was altered. */
const readUnfinished = (bytes: Buffer, at: number, decode: (text: string) => Decoded | null): Unfinished | null => {
  for (const end of [bytes.length, bytes.length - 1]) {
    const text = end > at ? bytes.toString('utf8', at, end) : '';
    const line = text === '' ? null : decode(text);
    if (line) return { line: { ...line, at, length: end - at }, text };
  }
  return null;
};

type Decoded = { readonly hash: string; readonly payload: string };
type Unfinished = { readonly line: ReadLine; readonly text: string };

/** Reads a line as its version has it: the first of a file is its header and lies open, those of version 2 are sealed. */
const decoding =
  (version: 1 | 2, seal: KnownSeal) =>
  (before: string, text: string, isHeader: boolean): Decoded | null => {
    const line = decodeLine(before, text, version === 1 ? sha256 : seal.digest);
    if (!line || version === 1 || isHeader) return line;
    const payload = seal.open(line.payload);
    return payload === null ? null : { hash: line.hash, payload };
  };

const readHeader = (version: 1 | 2, payload: string): Header => {
  const parsed = (version === 1 ? segmentHeaderV1 : segmentHeaderV2).safeParse(jsonOf(payload));
  if (!parsed.success) throw new NewerJournal('the journal was written by a newer version');
  return parsed.data;
};

/**
 * Reads a segment that follows the line with the hash `before`. A rest without a line break is a torn tail: it was never
 * acknowledged. A whole line that does not follow is damage. Throws `NewerJournal` and `OtherKey`.
 */
export const readSegment = (bytes: Buffer, before: string, seal: KnownSeal): ReadSegment => {
  const version = versionOf(bytes);
  const decode = decoding(version, seal);
  const lines: ReadLine[] = [];
  const next = (text: string): Decoded | null => decode(lines.at(-1)?.hash ?? before, text, lines.length === 0);
  const ended = (end: ReadSegment['end'], goodLength: number, mend = ''): ReadSegment => {
    if (lines.length === 0) refuseOtherKey(bytes, seal);
    return {
      version,
      header: lines[0] ? readHeader(version, lines[0].payload) : null,
      lines: lines.slice(1),
      lastHash: lines.at(-1)?.hash ?? before,
      goodLength,
      mend,
      end,
      unread: end === 'damaged' ? linesOf(bytes, goodLength) : [],
    };
  };
  let at = 0;
  for (let end = bytes.indexOf(lineBreak); end !== -1; end = bytes.indexOf(lineBreak, at)) {
    const line = next(bytes.toString('utf8', at, end));
    if (!line) return ended('damaged', at);
    lines.push({ ...line, at, length: end - at });
    at = end + 1;
  }
  if (at === bytes.length) return ended('whole', at);
  const unfinished = readUnfinished(bytes, at, next);
  if (!unfinished) return ended('torn', at);
  lines.push(unfinished.line);
  return ended('torn', at, `${unfinished.text}\n`);
};
