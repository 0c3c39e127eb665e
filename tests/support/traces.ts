import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** A word in every form in which a program may have written it. */
const formsOf = (word: string): readonly Buffer[] => {
  const utf16 = Buffer.from(word, 'utf16le');
  return [
    Buffer.from(word, 'utf8'),
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from(JSON.stringify(word).slice(1, -1)),
  ];
};

const unzipped = (bytes: Buffer): readonly Uint8Array[] => {
  try {
    return bytes.subarray(0, 2).toString('latin1') === 'PK' ? Object.values(unzipSync(bytes)) : [];
  } catch {
    return [];
  }
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);

/** The files below a folder in which one of the words stands open: as UTF-8 or UTF-16, also inside zips. */
export const tracesIn = (folder: string, words: readonly string[]): string[] => {
  const forms = words.flatMap(formsOf);
  const isTrace = (bytes: Uint8Array): boolean => forms.some((form) => Buffer.from(bytes).includes(form));
  return filesIn(folder).filter((path) => {
    const bytes = readFileSync(path);
    return [bytes, ...unzipped(bytes)].some(isTrace);
  });
};
