import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, type Running } from '../tests/support/application.ts';
import { bigRoster } from '../tests/support/big-roster.ts';
import { type Clerk, clerkAt, goTo } from '../tests/support/clerk.ts';
import { bareSync } from './bench/bare-sync.ts';
import { archiveData, sampleData, startCounty, timeStart } from './bench/county.ts';
import { type Figure, figure, quantile, tableOf } from './bench/figures.ts';
import { emptyStart, type Floor, openFloor } from './bench/floor.ts';
import { timePreview } from './bench/intake.ts';
import { lineBytes, timeAcks } from './bench/journal.ts';
import { timeTyping } from './bench/keys.ts';
import { type Sitting, sitDown, timeBlank, timeLines } from './bench/meeting.ts';
import { measurePapers } from './bench/papers/figures.ts';
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

/** What a key may take of our own work, p95, and how much longer than in an idle window anything may wait, p99. */
const keyLimitMs = 8;
const waitLimitMs = 50;
const typings = 3;

/** Key to echo and lit words while 600 lines are on the screen. */
const measureKeys = async ({ clerk }: Sitting, floor: Floor): Promise<Figure[]> => {
  const [own, waits, idle]: [number[], number[], number[]] = [[], [], []];
  await inTurn(typings, [
    gather(idle, () => floor.idleWaits(3000)),
    async () => {
      const typed = await timeTyping(clerk.page);
      own.push(...typed.own);
      waits.push(...typed.waits);
    },
  ]);
  return [
    figure('key-echo', quantile(own, 0.95), keyLimitMs, own.length),
    figure('key-echo-tasks', quantile(waits, 0.99), quantile(idle, 0.99) + waitLimitMs, waits.length),
  ];
};

const linesRemembered = 600;

const memoryFigure = ({ memory }: Sitting): Figure =>
  figure('memory-meeting', memory.late, memory.early, linesRemembered, 'MB');

type Samples = Readonly<Record<'line' | 'trip' | 'sync' | 'blank', number[]>>;

const figuresOf = ({ line, trip, sync, blank }: Samples): Figure[] => {
  const p95 = (of: readonly number[]): number => quantile(of, 0.95);
  return [
    figure('enter-to-room', median(line), median(trip) + median(sync), line.length),
    figure('enter-to-room-p95', p95(line), p95(trip) + p95(sync), line.length),
    medians('blank', blank, trip),
  ];
};

const measureAcks = async (clerk: Clerk, folder: string): Promise<Figure> => {
  const [ack, bare]: [number[], number[]] = [[], []];
  say('Appending to the journal …');
  await goTo(clerk, 'settings');
  await inTurn(turns, [
    gather(bare, async () => bareSync(folder, lineBytes, acksATurn)),
    gather(ack, () => timeAcks(clerk.page, acksATurn)),
  ]);
  return medians('journal-ack', ack, bare);
};

/** What is measured of a meeting of two hours, with an archive of years behind it. */
const measureMeeting = async ({ app, console: page }: Running, floor: Floor, folder: string): Promise<Figure[]> => {
  const samples: Samples = { line: [], trip: [], sync: [], blank: [] };
  say('Holding a meeting of two hours …');
  const sitting = await sitDown(clerkAt(app, page));
  say('Timing lines and the blank wall …');
  await inTurn(turns, [
    gather(samples.trip, () => floor.roundTrips(linesATurn)),
    gather(samples.sync, async () => bareSync(folder, lineBytes, linesATurn)),
    gather(samples.line, (turn) => timeLines(sitting, turn, turn * linesATurn, linesATurn)),
    gather(samples.blank, () => timeBlank(sitting, blanksATurn)),
  ]);
  say('Typing …');
  const keys = await measureKeys(sitting, floor);
  return [...figuresOf(samples), ...keys, memoryFigure(sitting), await measureAcks(sitting.clerk, folder)];
};

/** What is measured of an ordinary county: an import. */
const measureCounty = async ({ app, console: page }: Running, floor: Floor, folder: string): Promise<Figure[]> => {
  const roster = join(folder, 'roster.xlsx');
  writeFileSync(roster, bigRoster(10_000));
  const clerk = clerkAt(app, page);
  const [bare, read]: [number[], number[]] = [[], []];
  say('Importing 10,000 rows …');
  await inTurn(imports, [
    gather(bare, async () => [await floor.bareRead(roster)]),
    gather(read, async () => [await timePreview(clerk, roster)]),
  ]);
  return [medians('import-10k', read, bare)];
};

const runTogether = async (data: string, measure: typeof measureMeeting): Promise<Figure[]> => {
  const running = await startCounty(data);
  const floor = await openFloor();
  try {
    return await measure(running, floor, freshFolder('bench-floor'));
  } finally {
    await running.app.close();
    await floor.close();
  }
};

say('Loading the sample county …');
const data = await sampleData();
say('Making papers …');
const papers = await measurePapers();
say('Starting …');
const started = await measureStart(data);
const county = await runTogether(data, measureCounty);
say('Filling an archive …');
const archive = await archiveData(data);
const figures = [started, ...(await runTogether(archive, measureMeeting)), ...county, measurePicker(), ...papers];
const out = join(process.cwd(), 'out');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'bench.json'), `${JSON.stringify({ figures }, null, 1)}\n`);
console.log(tableOf(figures));
