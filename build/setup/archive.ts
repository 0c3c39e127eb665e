import { inflateRawSync } from 'node:zlib';

/** One file of a zip archive, with the mode bits it carried on Unix. */
export interface ZipEntry {
  readonly name: string;
  readonly mode: number;
  readonly read: () => Buffer;
}

const TAR_BLOCK = 512;
const ZIP_END = 0x06054b50;
const ZIP_DIRECTORY = 0x02014b50;

/** The first file of an unpacked tar whose name ends like `suffix`; throws where there is none. */
export const findInTar = (tar: Buffer, suffix: string): Buffer => {
  for (let at = 0; at + TAR_BLOCK <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8) || 0;
    if (name.endsWith(suffix)) return tar.subarray(at + TAR_BLOCK, at + TAR_BLOCK + size);
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  throw new Error(`The archive holds no file that ends with ${suffix}.`);
};

const endOfDirectory = (zip: Buffer): number => {
  for (let at = zip.length - 22; at >= 0; at -= 1) if (zip.readUInt32LE(at) === ZIP_END) return at;
  throw new Error('The archive is no zip file, or it is cut short.');
};

/** All entries of a zip by its central directory; an entry is unpacked only when it is read. Stored and deflated entries only. */
export const zipEntries = (zip: Buffer): ZipEntry[] => {
  const end = endOfDirectory(zip);
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== ZIP_DIRECTORY) throw new Error('The directory of the zip file is damaged.');
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const mode = zip.readUInt32LE(at + 38) >>> 16;
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const read = () => {
      const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      const body = zip.subarray(start, start + packed);
      return method === 0 ? body : inflateRawSync(body);
    };
    entries.push({ name, mode, read });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};
