import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { buildApplication } from './bundle.ts';
import { resolveElectron } from './setup/electron-runtime.ts';

// The fuse wire is written in characters: '1' is on, '0' off, 'r' removed.
const ENABLED = '1'.charCodeAt(0);

const say = (line: string): void => console.log(line);

/** Where the packaged application of this platform lies once it is made. */
export const packagedExecutable = (root: string): string => {
  const inFolder: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'linux-unpacked/huizhen',
    win32: 'win-unpacked/Huizhen.exe',
    darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Huizhen.app/Contents/MacOS/Huizhen`,
  };
  return join(root, 'release', inFolder[process.platform] ?? 'linux-unpacked/huizhen');
};

// The loader of the carved runtime is for `electron <folder>` only; a packaged application does not carry it.
const fromCarved = (electronDist: string, electronVersion: string): Configuration => ({
  electronDist,
  electronVersion,
  afterPack: (context) => rmSync(join(context.appOutDir, 'resources/default_app.asar'), { force: true }),
});

/** The fuses that a packaged application really carries, one line each, read back from its executable. */
export const readFuses = async (executable: string): Promise<string[]> => {
  const wire = await getCurrentFuseWire(executable);
  const names = Object.entries(FuseV1Options).filter(
    (entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number',
  );
  return names.map(([name, index]) => `${name}: ${wire[index] === ENABLED ? 'on' : 'off'}`);
};

/**
 * Makes the packaged application of this platform in release/. A folder is what can be made without a network; `--installers`
 * makes what electron-builder.yml names for this platform as well, which needs electron-builder's own downloads.
 */
export const pack = async (root: string, args: readonly string[]): Promise<void> => {
  const runtime = await resolveElectron(root, say);
  await buildApplication(root, say);
  const platform = Platform.current();
  const targets = args.includes('--installers')
    ? platform.createTarget(null)
    : platform.createTarget('dir', Arch[process.arch === 'arm64' ? 'arm64' : 'x64']);
  const carved = runtime.carved ? fromCarved(runtime.carved.folder, runtime.carved.version) : {};
  await build({ projectDir: root, targets, publish: 'never', config: { extends: 'electron-builder.yml', ...carved } });
  const executable = packagedExecutable(root);
  if (!existsSync(executable)) throw new Error(`electron-builder ended without making ${executable}.`);
  say(`Packaged: ${executable}`);
  for (const line of await readFuses(executable)) say(`  fuse ${line}`);
};
