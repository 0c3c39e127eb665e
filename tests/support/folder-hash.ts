import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

const contentOf = (path: string): Buffer | string | null => {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return readlinkSync(path);
  return entry.isFile() ? readFileSync(path) : null;
};

/** A hash of every name and every byte below a folder. */
export const folderHash = (folder: string): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(`${name}\n`);
    const content = contentOf(join(folder, name));
    if (content !== null) hash.update(content);
  }
  return hash.digest('hex');
};
