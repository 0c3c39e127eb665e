import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a command needs of the system besides Node. */
export interface SystemNeeds {
  readonly display: boolean;
  readonly papers: boolean;
}

/** A thing that is missing: the Debian packages that bring it, and whether the command can go on without it. */
interface Lack {
  readonly packages: readonly string[];
  readonly required: boolean;
}

const LIBRARIES: readonly (readonly [file: string, pack: string])[] = [
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libasound.so.2', 'libasound2'],
  ['libgbm.so.1', 'libgbm1'],
];
const OFFICE_FOLDERS = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'];

const inPath = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));

const printed = (file: string, args: readonly string[]): string =>
  spawnSync(file, args, { encoding: 'utf8' }).stdout ?? '';

/** Whether documents can be drawn and measured here: LibreOffice with Writer and Calc, and poppler. */
export const hasPaperTools = (): boolean => {
  const office = inPath('soffice') || inPath('libreoffice');
  const folder = OFFICE_FOLDERS.find((path) => existsSync(path));
  // Debian splits the office: the command may be there without Writer or Calc behind it.
  const parts = folder === undefined || ['libswlo.so', 'libsclo.so'].every((file) => existsSync(join(folder, file)));
  return office && parts && inPath('pdftoppm') && inPath('pdftotext');
};

/** Whether a screen is there already: always outside Linux. */
export const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const lacks = (needs: SystemNeeds): Lack[] => {
  const found: Lack[] = [];
  if (needs.display) {
    const loaded = printed(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p']);
    const missing = LIBRARIES.filter(([file]) => !loaded.includes(file)).map(([, pack]) => pack);
    if (missing.length > 0) found.push({ packages: missing, required: true });
    if (!hasScreen() && !inPath('Xvfb')) found.push({ packages: ['xvfb'], required: true });
    if (printed('fc-list', [':lang=zh-cn']).trim() === '')
      found.push({ packages: ['fontconfig', 'fonts-noto-cjk'], required: true });
  }
  if (needs.papers && !hasPaperTools())
    found.push({ packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'], required: false });
  return found;
};

const retried = async (attempts: number, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (attempts <= 1) throw error;
    // `apt-get update` ignores the lock option and fails at once while another apt reads its lists.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await retried(attempts - 1, work);
  }
};

// Debian 13 and Ubuntu 24.04 renamed these for the 64-bit time change.
const todaysName = async (pack: string): Promise<string> => {
  if (pack !== 'libgtk-3-0' && pack !== 'libasound2') return pack;
  const { stdout } = await run('apt-cache', ['policy', `${pack}t64`]).catch(() => ({ stdout: '' }));
  return /Candidate: (?!\(none\))/.test(stdout) ? `${pack}t64` : pack;
};

const installByApt = async (packages: readonly string[]): Promise<void> => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  await retried(5, () => run('apt-get', [...wait, 'update'], { env }));
  const names = await Promise.all(packages.map(todaysName));
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...names], options);
};

const remedy = (packages: readonly string[]): string =>
  inPath('apt-get')
    ? `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
    : `install with your package manager what Debian calls: ${packages.join(' ')}`;

/**
 * Makes the system ready: on Debian as root it installs what is missing, elsewhere it throws one sentence with the exact
 * command. Without the tools for papers it goes on, since only their checks need them, and returns that same sentence.
 */
export const ensureSystem = async (needs: SystemNeeds, say: (line: string) => void): Promise<string | undefined> => {
  if (process.platform !== 'linux')
    return needs.papers && !hasPaperTools() ? 'install LibreOffice and poppler' : undefined;
  const missing = lacks(needs);
  if (missing.length === 0) return undefined;
  const all = missing.flatMap((lack) => lack.packages);
  if (process.getuid?.() === 0 && inPath('apt-get')) {
    say(`Installing system packages: ${all.join(' ')} …`);
    await installByApt(all).catch((error: unknown) => say(`apt-get failed: ${String(error)}`));
  }
  const still = lacks(needs);
  const required = still.filter((lack) => lack.required).flatMap((lack) => lack.packages);
  if (required.length > 0) throw new Error(`Something of the system is missing. Please run: ${remedy(required)}`);
  const optional = still.flatMap((lack) => lack.packages);
  return optional.length > 0 ? remedy(optional) : undefined;
};
