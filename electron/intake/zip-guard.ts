import { Inflate } from 'fflate';

/** How much a workbook may unpack to before it is taken for a bomb, and how many parts it may have. */
export type ZipLimits = {
  readonly unpacked: number;
  readonly entries: number;
  /** Above `ratioFrom` unpacked bytes, no part may have shrunk by more than `ratio`. */
  readonly ratio: number;
  readonly ratioFrom: number;
};

/** The limits for workbooks: 200 MB unpacked, 2,000 parts, and past 30 MB at most 1 : 200. */
export const workbookLimits: ZipLimits = { unpacked: 200e6, entries: 2000, ratio: 200, ratioFrom: 30e6 };

/** What looking through a zip file found: fit to be read (and whether rows or columns of a sheet are hidden), damaged, or a bomb. */
export type ZipVerdict =
  | { readonly is: 'fit'; readonly names: readonly string[]; readonly hasHidden: boolean }
  | { readonly is: 'damaged' }
  | { readonly is: 'bomb' };

type Part = { readonly name: string; readonly method: number; readonly packed: number; readonly at: number };

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;
// Small pieces: deflate unpacks at most about 1 : 1000, so that each piece stays below 20 MB.
const step = 16_384;
const headLength = 4096;

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === endSignature) return at;
  return -1;
};

/** Where the bytes of a part begin, by its local header; -1 where there is none. */
const dataStart = (view: DataView, local: number): number => {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return -1;
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
};

/** The parts of the central directory, by which the library reads as well; null where it is torn. */
const partsOf = (bytes: Uint8Array, view: DataView, limit: number): readonly Part[] | null => {
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const parts: Part[] = [];
  for (let at = view.getUint32(end + 16, true), left = count; left > 0 && parts.length <= limit; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const start = dataStart(view, view.getUint32(at + 42, true));
    const packed = view.getUint32(at + 20, true);
    if (start < 0 || start + packed > view.byteLength) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.push({ name, method: view.getUint16(at + 10, true), packed, at: start });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
};

type Measured = {
  readonly size: number;
  readonly head: string;
  readonly hasHidden: boolean;
  readonly isTooMuch: boolean;
};

const sheetPart = /^xl\/worksheets\/.*\.xml$|^content\.xml$/;
// As spreadsheets write it for rows and columns: ECMA-376 18.3.1.73, OpenDocument 1.2 part 1, 19.749.
const hiddenMarks = ['hidden="1"', 'hidden="true"', 'visibility="collapse"', 'visibility="filter"', 'display="false"'];
const longestMark = 24;

/** Looks for the marks of hidden rows in a part that comes in pieces; a mark may lie over the end of one. */
const watchHidden = (name: string): { readonly see: (chunk: Uint8Array) => void; readonly found: () => boolean } => {
  const seen = { found: false, tail: '' };
  const isSheet = sheetPart.test(name);
  return {
    found: () => seen.found,
    see: (chunk) => {
      if (!isSheet || seen.found) return;
      const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const edge = seen.tail + text.toString('latin1', 0, longestMark);
      seen.found = hiddenMarks.some((mark) => edge.includes(mark) || text.includes(mark));
      seen.tail = text.toString('latin1', Math.max(0, text.length - longestMark));
    },
  };
};

/** Unpacks a part piece by piece and throws each piece away; counts what came out and keeps the first bytes. */
const measure = (bytes: Uint8Array, part: Part, before: number, limits: ZipLimits): Measured => {
  const packed = bytes.subarray(part.at, part.at + part.packed);
  const latin = new TextDecoder('latin1');
  if (part.method === stored) {
    const isTooMuch = before + packed.length > limits.unpacked;
    const watch = watchHidden(part.name);
    watch.see(packed);
    const head = latin.decode(packed.subarray(0, headLength));
    return { size: packed.length, head, hasHidden: watch.found(), isTooMuch };
  }
  const seen = { size: 0, head: '' };
  const watch = watchHidden(part.name);
  const inflate = new Inflate((chunk) => {
    watch.see(chunk);
    if (seen.head.length < headLength) seen.head += latin.decode(chunk.subarray(0, headLength - seen.head.length));
    seen.size += chunk.length;
  });
  for (let at = 0; at < packed.length; at += step) {
    const read = Math.min(at + step, packed.length);
    inflate.push(packed.subarray(at, read), read === packed.length);
    const isSwollen = seen.size > limits.ratioFrom && seen.size > read * limits.ratio;
    if (isSwollen || before + seen.size > limits.unpacked)
      return { ...seen, hasHidden: watch.found(), isTooMuch: true };
  }
  return { ...seen, hasHidden: watch.found(), isTooMuch: false };
};

// No spreadsheet program writes a document type; one is there to expand entities or to fetch files.
const hasDocumentType = (head: string): boolean => /<!(DOCTYPE|ENTITY)/i.test(head);

/**
 * Looks through a zip file without keeping anything of it: unpacks part after part in pieces and stops at the first limit
 * that is passed, so that memory stays bounded whatever the file says of its own sizes.
 */
export const inspectZip = (bytes: Uint8Array, limits: ZipLimits): ZipVerdict => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const parts = partsOf(bytes, view, limits.entries);
    if (!parts) return { is: 'damaged' };
    if (parts.length > limits.entries) return { is: 'bomb' };
    let unpacked = 0;
    let anyHidden = false;
    for (const part of parts) {
      if (part.method !== stored && part.method !== deflated) return { is: 'damaged' };
      const { size, head, hasHidden, isTooMuch } = measure(bytes, part, unpacked, limits);
      unpacked += size;
      anyHidden ||= hasHidden;
      if (isTooMuch) return { is: 'bomb' };
      if (hasDocumentType(head)) return { is: 'damaged' };
    }
    return { is: 'fit', names: parts.map(({ name }) => name), hasHidden: anyHidden };
  } catch {
    return { is: 'damaged' };
  }
};
