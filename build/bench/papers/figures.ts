import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { freshFolder } from '../../../tests/support/application.ts';
import { buildProgram } from '../../build-program.ts';
import { type Figure, figure, quantile } from '../figures.ts';
import { meetingRecords } from './records.ts';

const run = promisify(execFile);
const root = process.cwd();
const here = join(root, 'build', 'bench', 'papers');
const peers = ['docxtemplater', 'easy-template-x'] as const;
const python = '/usr/bin/python3';

/** What a program of papers needed, from its start to its end: wall time, and the peak of its memory. */
type Cost = { readonly ms: number; readonly megabytes: number };

/** A county's meeting as all programs get it: records for ours, template and ready texts for the others. */
type Meeting = { readonly folder: string; readonly records: string };

type Programs = { readonly ours: string; readonly template: string };

const programs = async (): Promise<Programs> => ({
  ours: await buildProgram('build/bench/papers/ours.ts', 'cjs'),
  template: await buildProgram('build/bench/papers/template.ts', 'cjs'),
});

const prepareMeeting = async (bin: Programs, villages: number): Promise<Meeting> => {
  const folder = freshFolder(`bench-papers-${villages}`);
  const records = join(folder, 'records.json');
  writeFileSync(records, JSON.stringify(meetingRecords(villages)));
  await run(process.execPath, [bin.template, records, folder]);
  return { folder, records };
};

const timed = async (program: string, args: readonly string[]): Promise<Cost> => {
  const from = performance.now();
  const { stdout } = await run(process.execPath, [program, ...args]);
  const { maxRss } = JSON.parse(stdout);
  return { ms: performance.now() - from, megabytes: maxRss / 1e6 };
};

/** Throws unless every XML part of every paper in a folder is well formed. */
const assertValid = (folder: string): void => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'));
  if (files.length === 0) throw new Error(`There are no papers in ${folder}.`);
  for (const file of files) {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, file))))) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const fault = XMLValidator.validate(strFromU8(bytes));
      if (fault !== true) throw new Error(`${file}, ${name}: ${fault.err.msg}`);
    }
  }
};

const intoEmpty = (out: string): string => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  return out;
};

const median = (samples: readonly number[]): number => quantile(samples, 0.5);
const worker = join(root, 'dist', 'main', 'docx-worker.cjs');

/** Ours and both others in turn, on the same papers; the faster of the others is what ours is held against. */
const compare = async (
  bin: Programs,
  { folder, records }: Meeting,
  mode: 'notices' | 'together',
  rounds: number,
): Promise<{ readonly ours: readonly Cost[]; readonly best: readonly Cost[] }> => {
  const out = freshFolder('bench-papers-out');
  const ours: Cost[] = [];
  const others = peers.map((name) => ({ name, costs: [] as Cost[] }));
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(bin.ours, [records, intoEmpty(join(out, 'ours')), worker, mode]));
    for (const { name, costs } of others) {
      const how = mode === 'together' ? 'together' : 'each';
      costs.push(await timed(join(here, `${name}.mjs`), [folder, intoEmpty(join(out, name)), how]));
    }
  }
  for (const name of ['ours', ...peers]) assertValid(join(out, name));
  const [best] = others
    .map(({ costs }) => costs)
    .sort((one, other) => median(one.map(({ ms }) => ms)) - median(other.map(({ ms }) => ms)));
  return { ours, best: best ?? [] };
};

const figuresOf = (name: string, { ours, best }: Awaited<ReturnType<typeof compare>>): readonly Figure[] => {
  const of = (costs: readonly Cost[], what: keyof Cost): number => median(costs.map((cost) => cost[what]));
  return [
    figure(name, of(ours, 'ms'), of(best, 'ms'), ours.length),
    figure(`${name}-memory`, of(ours, 'megabytes'), of(best, 'megabytes'), ours.length, 'MB'),
  ];
};

/** Whether LibreOffice can be driven from outside here; its mail merge cannot be measured otherwise. */
const canMerge = (): boolean => existsSync(python) && spawnSync(python, ['-c', 'import uno']).status === 0;

const closeMeeting = async (
  bin: Programs,
  { folder, records }: Meeting,
  rounds: number,
): Promise<readonly Figure[]> => {
  if (!canMerge()) {
    console.log('not run: close-meeting (to run it: apt-get install python3-uno libreoffice-base)');
    return [];
  }
  const out = freshFolder('bench-papers-close');
  const [ours, merge]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const own = await run(process.execPath, [bin.ours, records, intoEmpty(join(out, 'ours')), worker, 'papers']);
    ours.push(JSON.parse(own.stdout).ms);
    const other = await run(python, [join(here, 'mail-merge.py'), folder, intoEmpty(join(out, 'merge'))]);
    merge.push(JSON.parse(other.stdout).ms);
  }
  return [figure('close-meeting', median(ours), median(merge), rounds)];
};

/** The figures of papers: many files, one file, memory, and the whole close of a meeting against a mail merge of its notices. */
export const measurePapers = async (): Promise<readonly Figure[]> => {
  const bin = await programs();
  const county = await prepareMeeting(bin, 95);
  const large = await prepareMeeting(bin, 950);
  return [
    ...figuresOf('notices-95', await compare(bin, county, 'notices', 5)),
    ...figuresOf('notices-95-one-file', await compare(bin, county, 'together', 5)).slice(0, 1),
    ...figuresOf('notices-950', await compare(bin, large, 'notices', 1)),
    ...(await closeMeeting(bin, county, 1)),
  ];
};
