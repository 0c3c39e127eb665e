// Built-ins of Node only: this runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
 * Makes node_modules what package-lock.json says, unless a mark there tells that it is already so.
 * @param {string} root
 */
export const ensurePackages = (root) => {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules/.huizhen-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  console.log('Installing packages (npm ci) …');
  const [file, ...args] = npmCommand();
  // --loglevel=error hides engine warnings of packages that ask for a newer Node and run on 20 all the same.
  const done = spawnSync(file, [...args, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error('Installing packages failed; npm says above why. Run the same command again.');
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, hash);
};
