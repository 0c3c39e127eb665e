import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A part of a package, deflated: it can go into any number of packages as it is. */
export type ZipPart = {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly deflated: Uint8Array;
};

/** Deflates a part. */
export const zipPart = (name: string, content: string | Uint8Array): ZipPart => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, crc: crc32(bytes), size: bytes.length, deflated: deflateRawSync(bytes) };
};

/** A part that is too long to be held as a whole: each piece is deflated when it comes. */
export const openZipPart = (name: string) => {
  const so = { crc: 0, size: 0, pieces: [] as Uint8Array[] };
  const write = (text: string, finishFlush: number): void => {
    const bytes = Buffer.from(text);
    so.crc = crc32(bytes, so.crc);
    so.size += bytes.length;
    so.pieces.push(deflateRawSync(bytes, { finishFlush }));
  };
  return {
    write: (text: string): void => write(text, constants.Z_SYNC_FLUSH),
    close: (text: string): ZipPart => {
      write(text, constants.Z_FINISH);
      return { name, crc: so.crc, size: so.size, deflated: Buffer.concat(so.pieces) };
    },
  };
};

// Of the first day of ZIP's calendar: which second a part was deflated in is nobody's business.
const date = 0x0021;
const utf8Name = 0x0800;

const sizesOf = ({ crc, deflated, size }: ZipPart): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32LE(crc, 0);
  bytes.writeUInt32LE(deflated.length, 4);
  bytes.writeUInt32LE(size, 8);
  return bytes;
};

/** Version needed 2.0, flags, deflated, time and date: the same in a part's own header and in the directory. */
const common = (): Buffer => {
  const bytes = Buffer.alloc(10);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(utf8Name, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt16LE(date, 8);
  return bytes;
};

const localHeader = (part: ZipPart, name: Buffer): Buffer => {
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(), sizesOf(part), lengths]);
};

const directoryHeader = (part: ZipPart, name: Buffer, at: number): Buffer => {
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(name.length, 0);
  rest.writeUInt32LE(at, 14);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common(), sizesOf(part), rest]);
};

const endOf = (count: number, size: number, at: number): Buffer => {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
};

/** A ZIP file (APPNOTE 6.3, without ZIP64) of parts that are deflated already: fewer than 65,535, together under 4 GB. */
export const zipOf = (parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> => {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const header = localHeader(part, name);
    body.push(header, name, part.deflated);
    directory.push(directoryHeader(part, name, at), name);
    at += header.length + name.length + part.deflated.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const chunks = [...body, ...directory, endOf(parts.length, size, at)];
  const bytes = new Uint8Array(at + size + 22);
  let to = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, to);
    to += chunk.length;
  }
  return bytes;
};
