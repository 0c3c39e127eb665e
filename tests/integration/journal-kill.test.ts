import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { aFolder, openAt } from '../support/journals.ts';

const kills = 30;
const seed = Number(process.env['HUIZHEN_SEED'] ?? Date.now() % 1_000_000);

/** Numbers from 0 to below 1 that the seed alone decides (Lehmer, 1951). */
const numbersFrom = (start: number): (() => number) => {
  let last = (start % 2_147_483_646) + 1;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
};

const writer = { path: '' };

beforeAll(async () => {
  const cache = join(process.cwd(), 'node_modules/.cache/huizhen');
  const outDir = await mkdtemp(join(cache, 'flat-out-'));
  writer.path = join(outDir, 'writer.mjs');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/support/flat-out-writer.ts',
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'writer.mjs', codeSplitting: false } },
    },
  });
  return () => rm(outDir, { recursive: true, force: true });
});

/** Lets a writer run until it has acknowledged so many lines, kills it without warning, and gives the ids it had acknowledged. */
const killAfter = (count: number, run: number, folder: string): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer.path, `run${run}`, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: string[] = [];
    const kill = () => child.kill('SIGKILL');
    if (count === 0) child.once('spawn', kill);
    createInterface({ input: child.stdout }).on('line', (id) => {
      acknowledged.push(id);
      if (acknowledged.length === count) kill();
    });
    child.once('error', reject);
    child.once('close', () => resolve(acknowledged));
  });

describe('a computer whose program is killed while it writes', () => {
  test(`has every acknowledged line at the next start, ${kills} times over (seed ${seed})`, async () => {
    const folder = await aFolder();
    const next = numbersFrom(seed);
    const acknowledged: string[] = [];
    for (let run = 0; run < kills; run += 1) {
      // One in ten is killed while it is still starting.
      const count = next() < 0.1 ? 0 : Math.ceil(next() * 120);
      acknowledged.push(...(await killAfter(count, run, folder)));
      const journal = await openAt(folder);
      const lost = acknowledged.filter((id) => !journal.state.unit.has(id));
      expect([run, lost, journal.notices]).toEqual([run, [], []]);
      await journal.close();
    }
    expect(acknowledged.length).toBeGreaterThan(kills);
  });
});
