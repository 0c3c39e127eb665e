import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { captureLine } from '../../shared/meeting/capture-line.ts';
import { lineId } from '../../shared/records/ids.ts';
import { agreed } from '../../tests/support/a-meeting.ts';
import { freshFolder, launchHuizhen, type Running } from '../../tests/support/application.ts';
import type { Chance } from '../../tests/support/chance.ts';
import { clerkAt, goTo } from '../../tests/support/clerk.ts';
import {
  aPreparedCounty,
  holdMeeting,
  meetingDay,
  runningMeeting,
  withJournal,
  write,
} from '../../tests/support/prepared-county.ts';
import { type Bar, chanceFor, createTally, foundOf, sayOf, type Tally } from './bar.ts';
import { buildVariant } from './variant.ts';

const databaseOf = (data: string): string => join(data, 'IndexedDB');

const filesOf = (data: string): readonly string[] =>
  readdirSync(databaseOf(data), { recursive: true, encoding: 'utf8' })
    .map((name) => join(databaseOf(data), name))
    .filter((path) => statSync(path).isFile());

/** Every 61st byte from the first page on: heads, keys and bodies alike. */
const flip = (path: string): void => {
  const bytes = readFileSync(path);
  for (let at = 13; at < bytes.length; at += 61) bytes.writeUInt8((bytes[at] ?? 0) ^ 0xff, at);
  writeFileSync(path, bytes);
};

const flipOne = (path: string, chance: Chance): void => {
  const bytes = readFileSync(path);
  const at = chance.between(0, Math.max(0, bytes.length - 1));
  if (bytes.length > 0) bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << chance.between(0, 7)), at);
  writeFileSync(path, bytes);
};

const zero = (path: string, chance: Chance): void => {
  const bytes = readFileSync(path);
  bytes.fill(0, chance.between(0, bytes.length), undefined);
  writeFileSync(path, bytes);
};

type Damage = (path: string, chance: Chance) => void;
const toEach =
  (damage: Damage, isMeant = /./) =>
  (data: string, chance: Chance): void => {
    for (const path of filesOf(data)) if (isMeant.test(path)) damage(path, chance);
  };
const toOne =
  (damage: Damage, isMeant = /./) =>
  (data: string, chance: Chance): void => {
    const [path] = chance.shuffled(filesOf(data).filter((one) => isMeant.test(one)));
    if (path) damage(path, chance);
  };
const remove = (path: string): void => rmSync(path);
const cut: Damage = (path, chance) => truncateSync(path, chance.between(0, statSync(path).size));

const damages: Readonly<Record<string, (data: string, chance: Chance) => void>> = {
  'is gone': (data) => rmSync(databaseOf(data), { recursive: true }),
  'has flipped bytes in its data': toEach(flip, /\.(log|ldb)$/),
  'has flipped bytes in every file': toEach(flip),
  'has one flipped bit': toOne(flipOne, /\.(log|ldb)$/),
  'has one flipped bit in the list of its files': toOne(flipOne, /CURRENT|MANIFEST/),
  'was cut off in every file': toEach(cut),
  'was cut off in one file': toOne(cut, /\.(log|ldb)$/),
  'has zeros to the end of a file': toOne(zero),
  'has lost the list of its files': toEach(remove, /CURRENT|MANIFEST/),
  'has lost one file': toOne(remove),
  'has empty files': toEach((path) => truncateSync(path, 0)),
};

const text = '2025年3月起后备力量无人在册';

/** A county in a meeting whose database holds what its journal says; `older` = its database of before the meeting. */
const aCounty = async (): Promise<{ readonly data: string; readonly older: string }> => {
  const data = await aPreparedCounty('dexie');
  const older = join(freshFolder('older'), 'IndexedDB');
  cpSync(databaseOf(data), older, { recursive: true });
  await holdMeeting(data);
  await withJournal(data, async (journal) => {
    const how = { speakerState: 'unknown', isOffRecord: false, isForHost: false } as const;
    const line = {
      line: lineId.parse('l-1'),
      meeting: runningMeeting,
      kind: 'symptom',
      text,
      at: `${meetingDay}T09:10:00`,
    } as const;
    await write(journal, 'w-l1', 'step.symptom', agreed(captureLine(journal.state, { ...line, ...how })));
  });
  const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
  await page.getByRole('region', { name: '柳湾村' }).waitFor();
  await app.close();
  return { data, older };
};

const patience = 30_000;

/** The first thing that can be used: the meeting, or, where the database is taken at its word, something else. */
const opensMeeting = async (page: Page): Promise<boolean> => {
  page.setDefaultTimeout(patience);
  const meeting = page.getByRole('main', { name: '会议' });
  const first = page.getByRole('navigation', { name: '开始的方式' });
  await meeting.or(first).first().waitFor();
  return (await meeting.count()) > 0;
};

/** Holds what the screens show against what was there before the damage. */
const showsAll = async ({ app, console: page }: Running): Promise<void> => {
  if (!(await opensMeeting(page))) throw new Error('a first start is shown instead of the meeting');
  await page.getByRole('region', { name: '柳湾村' }).getByText('后备力量无人在册').waitFor();
  await page.getByRole('region', { name: '记录' }).getByText(text).waitFor();
  const clerk = clerkAt(app, page);
  await goTo(clerk, 'ledger');
  await goTo(clerk, 'village');
  await page.getByRole('heading', { level: 1, name: '东门社区' }).waitFor();
};

/** Two starts after the damage: Chromium opens some damage once, and is empty at the next start. */
const oneTrial = async (name: string, data: string, tally: Tally, program?: string): Promise<void> => {
  tally.trial();
  for (const turn of ['first', 'second']) {
    const launch = { data, papers: freshFolder('papers'), today: meetingDay, ...(program ? { program } : {}) };
    const running = await launchHuizhen(launch);
    try {
      await showsAll(running);
    } catch (error) {
      tally.lose(1, `the ${turn} start whose database ${name}: ${sayOf(error)}`);
    } finally {
      await running.app.close();
    }
    if (program) return;
  }
};

/** R3: the browser's store under the console is damaged. */
export const databaseDamage: Bar = {
  id: 'R3',
  what: 'a damaged, emptied, shortened or lost database shows the same county, also at the second start',
  run: async (asked) => {
    const chance = chanceFor(asked, 'R3');
    const [ours, control] = [createTally(), createTally()];
    const { data, older } = await aCounty();
    const names = [...Object.keys(damages), 'is an older copy'];
    for (let run = 0; run < (asked.isQuick ? 15 : 150); run += 1) {
      const name = names[run % names.length] ?? '';
      const copy = freshFolder('damaged');
      cpSync(data, copy, { recursive: true });
      if (name === 'is an older copy') {
        rmSync(databaseOf(copy), { recursive: true });
        cpSync(older, databaseOf(copy), { recursive: true });
      } else damages[name]?.(copy, chance);
      await oneTrial(name, copy, ours).catch((error: unknown) =>
        ours.failStart(`a database that ${name}: ${sayOf(error)}`),
      );
      rmSync(copy, { recursive: true, force: true });
    }
    const program = await buildVariant({
      side: 'pages',
      guard: 'renderer/store/fill.ts',
      by: 'build/faults/trusting-fill.ts',
    });
    const copy = freshFolder('trusted');
    cpSync(data, copy, { recursive: true });
    damages['is gone']?.(copy, chance);
    await oneTrial('is gone', copy, control, program).catch((error: unknown) => control.failStart(sayOf(error)));
    return foundOf(ours, control);
  },
};
