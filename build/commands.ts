import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApplication } from './bundle.ts';
import { lint } from './lint.ts';
import { pack } from './pack.ts';
import { prepare, rootFlags } from './prepare.ts';
import { runTs } from './run-ts.mjs';
import { hasScreen } from './setup/system-packages.ts';
import { lastLine } from './tally.ts';
import { runVitest, test } from './test.ts';

const root = process.cwd();
const [name = '', ...args] = process.argv.slice(2);
const say = (line: string): void => console.log(line);

const start = async (): Promise<void> => {
  const { runtime, env } = await prepare(root, { papers: false, build: true });
  const isVirtual = !hasScreen();
  if (isVirtual) say(`There is no screen here; the window opens on the virtual screen ${env.DISPLAY}.`);
  // A machine without a screen has no desktop bus either, and Chromium complains of that line after line.
  const quiet = isVirtual ? ['--log-level=3'] : [];
  const child = spawn(runtime.executable, [root, ...rootFlags(), ...quiet, ...args], { stdio: 'inherit', env });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
};

/** Demo and bench are programs of their own; they find Electron and the screen in the environment, their arguments in argv. */
const program = async (entry: string, papers: boolean): Promise<void> => {
  if (!existsSync(join(root, entry))) throw new Error(`${entry} is missing.`);
  const { env } = await prepare(root, { papers, build: true });
  Object.assign(process.env, env);
  process.argv = [process.argv[0] ?? '', join(root, entry), ...args];
  await runTs(root, entry);
};

/** Programs that only read a file and print: no Electron, no screen, nothing but their answer on the standard output. */
const answering = async (entry: string): Promise<void> => {
  process.argv = [process.argv[0] ?? '', join(root, entry), ...args];
  await runTs(root, entry);
};

const e2e = async (): Promise<void> => {
  const prepared = await prepare(root, { papers: true, build: true });
  const tally = await runVitest(root, prepared, ['e2e'], args);
  say(lastLine(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
};

const commands = new Map<string, () => Promise<unknown>>([
  ['setup', () => prepare(root, { papers: args.includes('--papers'), build: false })],
  ['build', () => buildApplication(root, say)],
  ['start', start],
  ['demo', () => program('build/demo.ts', true)],
  ['bench', () => program('build/bench.ts', false)],
  ['faults', () => program('build/faults.ts', true)],
  ['intake', () => answering('build/intake.ts')],
  ['test', () => test(root)],
  ['e2e', e2e],
  ['pack', () => pack(root, args)],
  [
    'lint',
    async () => {
      process.exitCode = (await lint(root)) > 0 ? 1 : 0;
    },
  ],
]);

const command = commands.get(name);
if (!command) throw new Error(`There is no command "${name}". There are: ${[...commands.keys()].join(', ')}.`);
await command();
