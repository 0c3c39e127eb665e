import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint } from './lint.ts';
import { type Prepared, prepare } from './prepare.ts';
import { runNode } from './run-program.ts';
import { addTallies, type FileReport, lastLine, type Tally, tallyOf } from './tally.ts';

interface Report {
  readonly testResults: readonly FileReport[];
}

/** Runs vitest projects on a prepared machine, prints as they go, and returns what passed and failed. */
export const runVitest = async (
  root: string,
  prepared: Prepared,
  projects: readonly string[],
  filters: readonly string[] = [],
): Promise<Tally> => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-tests-'));
  const file = join(folder, 'report.json');
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--config', 'build/vitest.config.ts', '--passWithNoTests'],
    ...projects.flatMap((project) => ['--project', project]),
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file],
    ...filters,
  ];
  const env = { ...prepared.env, ...(prepared.papersRemedy ? { HUIZHEN_NO_PAPERS: '1' } : {}) };
  const { code } = await runNode(args, { cwd: root, env });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  const tally = tallyOf(report.testResults);
  // vitest also fails on an error that no test owns.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
};

interface FaultsReport {
  readonly bars: readonly { readonly ok: boolean }[];
}

/** Runs the short fault suite; each bar, held together with its control, counts as one. */
const runFaults = async (root: string, prepared: Prepared): Promise<Tally> => {
  const out = join(root, 'out/faults.json');
  rmSync(out, { force: true });
  await runNode([join(root, 'build/run.mjs'), 'faults', '--quick'], { cwd: root, env: prepared.env });
  if (!existsSync(out)) return { passed: 0, failed: 1 };
  const { bars }: FaultsReport = JSON.parse(readFileSync(out, 'utf8'));
  const passed = bars.filter(({ ok }) => ok).length;
  return { passed, failed: bars.length - passed };
};

const papersTests = (root: string): string[] => {
  const names = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.papers.test.ts')).sort();
};

/** Everything that can be checked here, in order: sources, units, integration, the real application. Ends with the line that counts them. */
export const test = async (root: string): Promise<void> => {
  const faults = await lint(root);
  const prepared = await prepare(root, { papers: true, build: true });
  const quick = await runVitest(root, prepared, ['unit', 'integration']);
  const real = await runVitest(root, prepared, ['e2e']);
  const faulty = await runFaults(root, prepared);
  const total = addTallies([quick, real, faulty, { passed: 0, failed: faults }]);
  if (faults > 0) console.log(`lint: ${faults} of the checks above found faults (counted as failed)`);
  const left = prepared.papersRemedy ? papersTests(root) : [];
  if (left.length > 0) console.log(`not run: ${left.join(', ')} (to run them: ${prepared.papersRemedy})`);
  console.log(lastLine(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
};
