// @ts-check
// Built-ins of Node only: this runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {string} file */
const npmIn = (file) => join(dirname(file), 'node_modules/npm/bin/npm-cli.js');

/**
 * How to call npm without a shell and without npm.cmd: Node and npm's own script where it is known or stands at its usual
 * place beside Node, else `npm` of the PATH.
 * @returns {[string, ...string[]]}
 */
export const npmCommand = () => {
  const beside = [npmIn(process.execPath), join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js')];
  const own = process.env.npm_execpath;
  // yarn and pnpm set the same variable to their own script.
  const known = own && /npm-cli\.[cm]?js$/.test(own) ? [own, ...beside] : beside;
  const script = known.find((file) => existsSync(file));
  return script ? [process.execPath, script] : ['npm'];
};

/**
 * Whether packages that somebody installed by hand are what the lock file asks for: npm keeps its own list of what it put there.
 * @param {string} lock @param {string} installed the two lists, as JSON
 */
export const isInstalled = (lock, installed) => {
  /** @type {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
  const wanted = JSON.parse(lock).packages;
  /** @type {Record<string, { version?: string }>} */
  const present = JSON.parse(installed).packages;
  return Object.entries(wanted).every(
    ([path, pack]) => path === '' || (present[path] ? present[path].version === pack.version : pack.optional === true),
  );
};

/** @param {string} root @param {string} lock */
const isAlreadyThere = (root, lock) => {
  const list = join(root, 'node_modules/.package-lock.json');
  return existsSync(list) && isInstalled(lock, readFileSync(list, 'utf8'));
};

/** @param {string} root */
const install = (root) => {
  const folder = join(root, 'node_modules');
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      'node_modules is a link; npm ci would empty the folder it points to. Remove the link, then run this again.',
    );
  // Standard output belongs to the command: what it prints may be read by a program.
  console.error('Installing packages (npm ci) …');
  const [file, ...args] = npmCommand();
  // --loglevel=error hides engine warnings of packages that ask for a newer Node and run on 20 all the same.
  const options = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const done = spawnSync(file, [...args, ...options], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('Installing packages failed; npm says above why. Run the same command again.');
};

/**
 * Makes node_modules what package-lock.json says, unless a mark there tells that it is already so.
 * @param {string} root
 */
export const ensurePackages = (root) => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const mark = join(root, 'node_modules/.huizhen-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  if (!isAlreadyThere(root, lock)) install(root);
  writeFileSync(mark, hash);
};
