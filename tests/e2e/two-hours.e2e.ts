import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAlbum } from '../../build/demo/album.ts';
import { perform, type Stage } from '../../build/demo/perform.ts';
import { readWorkbook } from '../../electron/intake/read-workbook.ts';
import { linesOf } from '../../shared/meeting/meeting-now.ts';
import { secondsBetween } from '../../shared/meeting/span.ts';
import { all, type State } from '../../shared/records/state.ts';
import { freshFolder, launchHuizhen } from '../support/application.ts';
import { clerkAt, goTo, makeMeeting, makePapers } from '../support/clerk.ts';
import { partOf } from '../support/docx-files.ts';
import { aPreparedCounty, recordedIn } from '../support/prepared-county.ts';
import { hiddenMark, type SaidLine, twoHours, twoHoursScript, villagers } from '../support/two-hours.ts';

type Held = {
  stage: Stage | null;
  state: State | null;
  readonly faults: string[];
  readonly said: readonly SaidLine[];
  data: string;
  papers: string;
};

const { script, said } = twoHoursScript();
const held: Held = { stage: null, state: null, faults: [], said, data: '', papers: '' };
const stage = (): Stage => {
  if (!held.stage) throw new Error('The meeting was not held.');
  return held.stage;
};
const state = (): State => {
  if (!held.state) throw new Error('The meeting was not held.');
  return held.state;
};
const lines = () => all(state(), 'meeting').flatMap(({ id }) => linesOf(state(), id));
const forbidden = [hiddenMark, ...villagers];

const listenForFaults = (page: Page): void => {
  page.on('pageerror', (error) => held.faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && held.faults.push(message.text()));
};

/** From now on whatever is drawn in the room is read for words that must not be there. */
const guardRoom = (room: Page): Promise<void> =>
  room.evaluate((words) => {
    const leaks: string[] = [];
    Reflect.set(window, 'leaks', leaks);
    const look = (): void => {
      const drawn = document.documentElement.textContent ?? '';
      leaks.push(...words.filter((word) => drawn.includes(word)));
    };
    new MutationObserver(look).observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    look();
  }, forbidden);

const leaksOf = (room: Page | null): Promise<unknown> =>
  room ? room.evaluate(() => Reflect.get(window, 'leaks')) : Promise.resolve('no room');

const bytesOf = (pattern: RegExp): Buffer => {
  const name = readdirSync(held.papers, { recursive: true, encoding: 'utf8' }).find((file) => pattern.test(file));
  if (!name) throw new Error(`There is no paper ${pattern}.`);
  return readFileSync(join(held.papers, name));
};

beforeAll(async () => {
  held.data = await aPreparedCounty('two-hours');
  held.papers = freshFolder('papers');
  const { app, console: page } = await launchHuizhen({
    data: held.data,
    papers: held.papers,
    today: script.meeting.date,
  });
  const clerk = clerkAt(app, page);
  listenForFaults(page);
  await page.getByRole('main', { name: '村情' }).waitFor();
  await makeMeeting(clerk, script.meeting);
  const papers = (): Promise<void> => makePapers(clerk);
  let now: Stage = { clerk, album: startAlbum(held.papers, 'zh'), room: { page: null }, enterToRoom: [], papers };
  held.stage = now;
  for (const step of script.steps) {
    now = await perform(now, step);
    held.stage = now;
    if (step.do !== 'start' || !now.room.page) continue;
    listenForFaults(now.room.page);
    await guardRoom(now.room.page);
  }
  held.state = await recordedIn(held.data);
}, 480_000);

afterAll(() => held.stage?.clerk.app.close());

describe('a meeting of two hours', () => {
  test('keeps every one of its six hundred lines, each as it was said, where and when', () => {
    const kept = lines().map(({ kind, text, at, village }) => ({
      kind,
      text,
      at,
      village: (village && state().village.get(village)?.name) ?? '',
    }));
    expect(kept).toEqual(said.map(({ isHidden: _, ...line }) => line));
    expect(kept).toHaveLength(twoHours.lines);
  });

  test('leaves none of its questions open: each is answered, or promised in writing by a day', () => {
    const questions = all(state(), 'question');
    const promised = questions.filter((one) => one.state === 'in-writing' && one.writtenBy === '2026-09-28');
    const answered = questions.filter((one) => one.state === 'answered' && one.answer !== undefined);
    expect([questions.length, promised.length]).toEqual([twoHours.questions, 2 * twoHours.villages]);
    expect(answered.length + promised.length).toBe(questions.length);
  });

  test('shows the room every village, and never a word that is not for it', async () => {
    expect(said.filter(({ isHidden }) => isHidden).length).toBeGreaterThan(20);
    expect(await leaksOf(stage().room.page)).toEqual([]);
    expect(stage().enterToRoom.length).toBe(said.filter(({ isHidden }) => !isHidden).length);
  });

  test('has clocks that add up: sittings, villages and speeches', () => {
    const [meeting] = all(state(), 'meeting');
    const sat = (meeting?.sittings ?? []).reduce((sum, { from, to }) => sum + secondsBetween(from, to ?? from), 0);
    expect([meeting?.state, sat]).toEqual(['issued', twoHours.minutes * 60]);
    const items = all(state(), 'agendaItem');
    const spent = items.reduce((sum, { spentSeconds = 0 }) => sum + spentSeconds, 0);
    const before = secondsBetween(`${script.meeting.date}T09:00:00`, items[0]?.discussed?.[0]?.from ?? '');
    expect([items.every((item) => item.state === 'done'), spent]).toEqual([true, sat - before]);
    const speeches = all(state(), 'speech').toSorted((one, other) => (one.from < other.from ? -1 : 1));
    expect(speeches.length).toBeGreaterThan(100);
    for (const [at, speech] of speeches.entries())
      expect(speech.to && speech.to <= (speeches[at + 1]?.from ?? '~')).toBe(true);
  });

  test('ends in minutes, notices and a ledger that hold what was said and nothing that was not', () => {
    const minutes = partOf(bytesOf(/纪要.*\.docx$/), 'word/document.xml').text;
    const raised = said.filter(({ kind }) => kind === 'symptom' || kind === 'decision' || kind === 'suggestion');
    expect(raised.filter(({ text }) => !minutes.includes(text.slice(-8)))).toEqual([]);
    const names = readdirSync(held.papers, { recursive: true, encoding: 'utf8' });
    const notices = names.filter((name) => /通知书.*\.docx$/.test(name));
    expect(notices).toHaveLength(twoHours.villages);
    const texts = [
      minutes,
      ...notices.map((name) => partOf(readFileSync(join(held.papers, name)), 'word/document.xml').text),
    ];
    const ledger = readWorkbook(bytesOf(/\.xlsx$/));
    expect(ledger.ok).toBe(true);
    for (const text of [...texts, JSON.stringify(ledger)])
      expect(forbidden.filter((word) => text.includes(word))).toEqual([]);
  });

  test('meets no error in any window', () => {
    expect(held.faults).toEqual([]);
  });

  test('stands there whole after the application was started again', async () => {
    await stage().clerk.app.close();
    const { app, console: page } = await launchHuizhen({
      data: held.data,
      papers: held.papers,
      today: script.meeting.date,
    });
    const clerk = clerkAt(app, page);
    held.stage = { ...stage(), clerk };
    await page.getByRole('main', { name: '村情' }).waitFor();
    await goTo(clerk, 'meeting');
    await page.getByRole('listbox', { name: '会议' }).press('Enter');
    const record = page.getByRole('region', { name: '记录' });
    await record.getByText(`${twoHours.lines} 条`).waitFor();
    await record
      .getByRole('listitem')
      .filter({ hasText: said.at(-1)?.text ?? '' })
      .waitFor();
  });
});
