import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const filesUnder = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesUnder(join(path, name)));
};

/** One hash over names and contents of all files under the given files and folders; what is missing counts as empty. */
export const hashOf = (root: string, paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      const content = readFileSync(file);
      hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
};

const stampFile = (root: string, name: string): string => join(root, 'node_modules/.cache/huizhen/stamps', name);

/** Whether the last `writeStamp` under this name recorded the same hash. */
export const isStamped = (root: string, name: string, hash: string): boolean => {
  const file = stampFile(root, name);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
};

/** Records that the work called `name` was done for sources with this hash. */
export const writeStamp = (root: string, name: string, hash: string): void => {
  const file = stampFile(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
};
