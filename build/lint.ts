import { join } from 'node:path';
import { runNode } from './run-program.ts';

interface Check {
  readonly name: string;
  readonly run: (root: string) => Promise<{ code: number; output: string }>;
}

const tool = (name: string, script: string, ...args: string[]): Check => ({
  name,
  run: (root) => runNode([join(root, 'node_modules', script), ...args], { cwd: root, quiet: true }),
});

const types = (project: string): Check => {
  const info = `node_modules/.cache/huizhen/types-${project.replaceAll(/\W/g, '-')}.tsbuildinfo`;
  const args = ['-p', project, '--incremental', '--tsBuildInfoFile', info, '--pretty', 'false'];
  return tool(`types of ${project}`, 'typescript/bin/tsc', ...args);
};

const checks: readonly Check[] = [
  tool('format and lint', '@biomejs/biome/bin/biome', 'ci', '--colors=off', '--max-diagnostics=60'),
  tool(
    'import rules',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer', 'build', 'tests'],
  ),
  { name: 'sources', run: async (root) => sourcesCheck(root) },
  ...['shared', 'electron', 'renderer', 'tests', 'tsconfig.json'].map(types),
];

const sourcesCheck = async (root: string): Promise<{ code: number; output: string }> => {
  const { findFaults } = await import('./check-sources.ts');
  const faults = findFaults(root);
  return { code: faults.length > 0 ? 1 : 0, output: faults.join('\n') };
};

/** Runs every check of the sources, two at a time, prints what is wrong, and returns how many of the checks failed. */
export const lint = async (root: string): Promise<number> => {
  const waiting = [...checks];
  const failures: string[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await check.run(root);
      console.log(`lint: ${check.name}: ${code === 0 ? 'clean' : 'FAULTS'}`);
      if (code === 0) continue;
      failures.push(check.name);
      console.log(output.trimEnd());
    }
  };
  await Promise.all([worker(), worker()]);
  return failures.length;
};
