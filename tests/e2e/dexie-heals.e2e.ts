import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { captureLine } from '../../shared/meeting/capture-line.ts';
import { lineId } from '../../shared/records/ids.ts';
import { agreed } from '../support/a-meeting.ts';
import { freshFolder, launchHuizhen } from '../support/application.ts';
import { clerkAt, goTo } from '../support/clerk.ts';
import {
  aPreparedCounty,
  holdMeeting,
  meetingDay,
  runningMeeting,
  withJournal,
  write,
} from '../support/prepared-county.ts';

const folders: { data: string; older: string } = { data: '', older: '' };
const databaseOf = (data: string): string => join(data, 'IndexedDB');

/** Every file of the browser's database. */
const filesOf = (data: string): readonly string[] =>
  readdirSync(databaseOf(data), { recursive: true, encoding: 'utf8' })
    .map((name) => join(databaseOf(data), name))
    .filter((path) => statSync(path).isFile());

const flip = (path: string): void => {
  const bytes = readFileSync(path);
  // Every 61st byte from the first page on: heads, keys and bodies alike.
  for (let at = 13; at < bytes.length; at += 61) bytes.writeUInt8((bytes[at] ?? 0) ^ 0xff, at);
  writeFileSync(path, bytes);
};

const cut = (path: string): void => writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size / 2));

const toEach = (data: string, damage: (path: string) => void, isMeant = /./): void => {
  for (const path of filesOf(data)) if (isMeant.test(path)) damage(path);
};

const removed = (data: string): void => rmSync(databaseOf(data), { recursive: true });

const damages: readonly (readonly [string, (data: string) => void])[] = [
  ['is gone', removed],
  [
    'is an older copy, of before the meeting',
    (data) => {
      removed(data);
      cpSync(folders.older, databaseOf(data), { recursive: true });
    },
  ],
  ['has flipped bytes in its data', (data) => toEach(data, flip, /\.(log|ldb)$/)],
  ['was cut off in the middle of every file', (data) => toEach(data, cut)],
  ['has flipped bytes in every file, the list of its files too', (data) => toEach(data, flip)],
  ['has lost the list of its files', (data) => toEach(data, (path) => rmSync(path), /CURRENT|MANIFEST/)],
];

/** The first thing that can be used: the meeting, or, if the database were taken at its word, the first start. */
const firstScreen = async (page: Page): Promise<string> => {
  const meeting = page.getByRole('main', { name: '会议' });
  const first = page.getByRole('navigation', { name: '开始的方式' });
  await meeting.or(first).first().waitFor({ timeout: 60_000 });
  return (await meeting.count()) > 0 ? 'meeting' : 'first start';
};

beforeAll(async () => {
  folders.data = await aPreparedCounty('dexie');
  folders.older = join(freshFolder('older'), 'IndexedDB');
  cpSync(databaseOf(folders.data), folders.older, { recursive: true });
  await holdMeeting(folders.data);
  await withJournal(folders.data, async (journal) => {
    const one = {
      line: lineId.parse('l-1'),
      meeting: runningMeeting,
      kind: 'symptom',
      text: '2025年3月起后备力量无人在册',
      at: `${meetingDay}T09:10:00`,
      speakerState: 'unknown',
      isOffRecord: false,
      isForHost: false,
    } as const;
    await write(journal, 'w-l1', 'step.symptom', agreed(captureLine(journal.state, one)));
  });
  // One start, so that the database holds the meeting before it is damaged.
  const { app, console: page } = await launchHuizhen({
    data: folders.data,
    papers: freshFolder('papers'),
    today: meetingDay,
  });
  await page.getByRole('region', { name: '柳湾村' }).waitFor();
  await app.close();
}, 120_000);

describe('a start whose database', { timeout: 120_000 }, () => {
  test.each(damages)('%s shows the same county and the same meeting', async (_, damage) => {
    const data = freshFolder('dexie-damaged');
    cpSync(folders.data, data, { recursive: true });
    damage(data);
    const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
    expect(await firstScreen(page)).toBe('meeting');
    await page.getByRole('region', { name: '柳湾村' }).getByText('后备力量无人在册').waitFor();
    await page.getByRole('region', { name: '记录' }).getByText('2025年3月起后备力量无人在册').waitFor();
    const clerk = clerkAt(app, page);
    await goTo(clerk, 'ledger');
    await goTo(clerk, 'village');
    await page.getByRole('heading', { level: 1, name: '东门社区' }).waitFor();
    expect(await page.getByRole('banner').textContent()).toContain('青禾县');
    await app.close();
    // What was mended has to last: Chromium opens some damage once and is empty at the next start.
    const again = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
    expect(await firstScreen(again.console)).toBe('meeting');
    await again.console.getByRole('region', { name: '记录' }).getByText('2025年3月起后备力量无人在册').waitFor();
    await again.app.close();
  });
});
