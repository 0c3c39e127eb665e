import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, type Running } from '../tests/support/application.ts';
import { bigRoster } from '../tests/support/big-roster.ts';
import { clerkAt, goTo } from '../tests/support/clerk.ts';
import { bareSync } from './bench/bare-sync.ts';
import { sampleData, startCounty, timeStart } from './bench/county.ts';
import { type Figure, figure, quantile, tableOf } from './bench/figures.ts';
import { emptyStart, type Floor, openFloor } from './bench/floor.ts';
import { timePreview } from './bench/intake.ts';
import { lineBytes, timeAcks } from './bench/journal.ts';
import { sitDown, timeBlank, timeLines } from './bench/meeting.ts';
import { indexOfNames, pickerLimitMs, timeSearches } from './bench/picker.ts';

const starts = 5;
const turns = 11;
const linesATurn = 28;
const acksATurn = 28;
const blanksATurn = 10;
const imports = 5;

const say = (line: string): void => console.log(line);

/** Runs ours and its floors in turn, so that what else the machine does falls on all of them. */
const inTurn = async (count: number, runs: readonly ((turn: number) => Promise<void>)[]): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) for (const run of runs) await run(turn);
};

const gather = (into: number[], run: (turn: number) => Promise<readonly number[]>) => async (turn: number) => {
  into.push(...(await run(turn)));
};

const median = (samples: readonly number[]): number => quantile(samples, 0.5);
const medians = (name: string, ours: readonly number[], floor: readonly number[]): Figure =>
  figure(name, median(ours), median(floor), ours.length);

const measureStart = async (data: string): Promise<Figure> => {
  const [ours, empty]: [number[], number[]] = [[], []];
  await inTurn(starts, [
    gather(empty, async () => [await emptyStart()]),
    gather(ours, async () => [await timeStart(data)]),
  ]);
  return medians('start', ours, empty);
};

/** Results of the picker among 50,000 names, held against what it may take. */
const measurePicker = (): Figure => {
  say('Looking for names …');
  const index = indexOfNames();
  timeSearches(index);
  const took = Array.from({ length: turns }, () => timeSearches(index)).flat();
  return figure('picker', quantile(took, 0.95), pickerLimitMs, took.length);
};

type Samples = Readonly<Record<'line' | 'trip' | 'sync' | 'blank' | 'ack' | 'ackSync' | 'read' | 'bare', number[]>>;

const figuresOf = ({ line, trip, sync, blank, ack, ackSync, read, bare }: Samples): Figure[] => {
  const p95 = (of: readonly number[]): number => quantile(of, 0.95);
  return [
    figure('enter-to-room', median(line), median(trip) + median(sync), line.length),
    figure('enter-to-room-p95', p95(line), p95(trip) + p95(sync), line.length),
    medians('blank', blank, trip),
    medians('import-10k', read, bare),
    medians('journal-ack', ack, ackSync),
  ];
};

const measureRunning = async ({ app, console: page }: Running, floor: Floor, folder: string): Promise<Figure[]> => {
  const roster = join(folder, 'roster.xlsx');
  writeFileSync(roster, bigRoster(10_000));
  const clerk = clerkAt(app, page);
  const samples: Samples = { line: [], trip: [], sync: [], blank: [], ack: [], ackSync: [], read: [], bare: [] };
  say('Importing 10,000 rows …');
  await inTurn(imports, [
    gather(samples.bare, async () => [await floor.bareRead(roster)]),
    gather(samples.read, async () => [await timePreview(clerk, roster)]),
  ]);
  say('Holding a meeting …');
  const sitting = await sitDown(clerk);
  await inTurn(turns, [
    gather(samples.trip, () => floor.roundTrips(linesATurn)),
    gather(samples.sync, async () => bareSync(folder, lineBytes, linesATurn)),
    gather(samples.line, (turn) => timeLines(sitting, turn, turn * linesATurn, linesATurn)),
    gather(samples.blank, () => timeBlank(sitting, blanksATurn)),
  ]);
  say('Appending to the journal …');
  await goTo(clerk, 'settings');
  await inTurn(turns, [
    gather(samples.ackSync, async () => bareSync(folder, lineBytes, acksATurn)),
    gather(samples.ack, () => timeAcks(page, acksATurn)),
  ]);
  return figuresOf(samples);
};

const runTogether = async (data: string): Promise<Figure[]> => {
  const running = await startCounty(data);
  const floor = await openFloor();
  try {
    return await measureRunning(running, floor, freshFolder('bench-floor'));
  } finally {
    await running.app.close();
    await floor.close();
  }
};

say('Loading the sample county …');
const data = await sampleData();
say('Starting …');
const figures = [await measureStart(data), ...(await runTogether(data)), measurePicker()];
const out = join(process.cwd(), 'out');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'bench.json'), `${JSON.stringify({ figures }, null, 1)}\n`);
console.log(tableOf(figures));
