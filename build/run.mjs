// @ts-check
// The door to every command: `node build/run.mjs <command> [arguments]`. Only built-ins of Node may be imported above the first
// await, since on a fresh clone no package is there yet.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './setup/packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
try {
  ensurePackages(root);
  const { runTs } = await import('./run-ts.mjs');
  // The question is asked by other programs, which wait for its answer: it takes none of the set-up of the other commands.
  await runTs(root, process.argv[2] === 'question' ? 'build/question.ts' : 'build/commands.ts');
} catch (error) {
  // A sentence for what a person can mend, the whole trace for a defect when asked for.
  console.error(process.env.HUIZHEN_TRACE ? error : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
