import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/intake/read-workbook.ts';
import { all, type State } from '../../shared/records/state.ts';
import { freshFolder, launchHuizhen } from '../support/application.ts';
import {
  blankWall,
  type Clerk,
  capture,
  clerkAt,
  decideNewestFate,
  enterVillage,
  goTo,
  makeMeeting,
  makePapers,
  promiseInWriting,
  runCourse,
  saved,
  showScene,
  startMeeting,
  turnPresence,
} from '../support/clerk.ts';
import { partOf } from '../support/docx-files.ts';
import { aPreparedCounty, meetingDay, recordedIn } from '../support/prepared-county.ts';

type Day = { readonly clerk: Clerk; readonly room: Page; readonly data: string; readonly papers: string };
const held: { day: Day | null } = { day: null };
const day = (): Day => {
  if (!held.day) throw new Error('The meeting was not started.');
  return held.day;
};

const page = (): Page => day().clerk.page;
const inRoom = (text: string): Locator => day().room.getByText(text).first();
const field = (): Locator => page().getByRole('textbox', { name: '记一条' });
const record = (): Locator => page().getByRole('region', { name: '记录' });
const line = (text: string): Locator => record().getByRole('listitem').filter({ hasText: text });
const issueOfVillage = (village: string, text: string): Locator =>
  page().getByRole('region', { name: village }).getByRole('listitem').filter({ hasText: text });
const roomText = async (): Promise<string> => ((await day().room.locator('body').textContent()) ?? '').trim();
const records = (): Promise<State> => recordedIn(day().data);

const said = {
  symptom: '2025年3月起后备力量无人在册',
  cause: '镇村两级对后备人选只登记不培养',
  prescription: '由云溪镇党委牵头，10月30日前选定2名以上后备人选',
  asked: '谁来带？目标两人差几人？',
  answer: '目标2人，现在0人，由书记和副书记各带1人',
  open: '公开栏哪几个季度没有张贴？',
  suggestion: '把换届前的人选储备列入年度考核',
  declined: '由县里统一选派',
  decision: '柳湾村后备力量补充情况由云溪镇党委11月10日前书面报告',
} as const;
const hidden = {
  offRecord: '账户另案核查暗语甲',
  forHost: '自评与督导不一致暗语乙',
  taken: '收回的一句暗语丙',
} as const;

const plan: Parameters<typeof makeMeeting>[1] = {
  kind: 'review',
  round: 3,
  title: '第三轮村（社区）“两委”班子会诊会',
  date: meetingDay,
  place: '县委办公楼三楼会议室',
  organ: '中共青禾县委组织部',
  wall: 'direct',
  villages: ['柳湾村', '双塘村', '竹坞村'],
  participants: [
    { name: '沈望川', unit: '县委组织部', post: '副部长', role: 'attends', duty: 'chair' },
    { name: '许砚秋', unit: '县委组织部', post: '科员', role: 'attends', duty: 'minutes' },
    { name: '解雨桐', unit: '县民政局', post: '科长', role: 'attends' },
    { name: '石守拙', unit: '云溪镇党委', post: '书记', role: 'sits-in' },
    { name: '侯三槐', role: 'people' },
  ],
};

beforeAll(async () => {
  const [data, papers] = [await aPreparedCounty('meeting-day'), freshFolder('papers')];
  const { app, console: console_ } = await launchHuizhen({ data, papers, today: meetingDay });
  const clerk = clerkAt(app, console_);
  await console_.getByRole('main', { name: '村情' }).waitFor();
  await makeMeeting(clerk, plan);
  await turnPresence(clerk, '侯三槐', false);
  held.day = { clerk, room: await startMeeting(clerk), data, papers };
}, 120_000);

afterAll(() => held.day?.clerk.app.close());

/** Whether the system was asked to keep its displays on; the numbers of such wishes count from 0. */
const areKeptAwake = (): Promise<boolean> =>
  day().clerk.app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  );

/** How the question stands on the wall: not glued to its bar, and the chain at the foot of the page, whatever came first. */
const roomOfQuestion = () =>
  day().room.evaluate(() => {
    const boxOf = (selector: string): DOMRect =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const unit = window.innerHeight / 108;
    return {
      isFreeOfItsBar: boxOf('.wall-ask .question').left - boxOf('.wall-ask').left > 4 * unit,
      isChainAtFoot: window.innerHeight - boxOf('.wall-chain').bottom < 6 * unit,
    };
  });

describe('a meeting day by keyboard alone', () => {
  test('begins with its title in the room and counts who has come', async () => {
    await inRoom('第三轮').waitFor();
    await showScene(day().clerk, 'meeting');
    await page().keyboard.press('F5');
    const people = page().getByRole('region', { name: '到会' });
    expect(await people.getByRole('option').filter({ hasText: '到会' }).count()).toBe(4);
    expect(await people.getByRole('option').filter({ hasText: '未到' }).allInnerTexts()).toEqual([
      expect.stringContaining('侯三槐'),
    ]);
    await page().keyboard.press('Escape');
  });

  test('keeps the displays from going dark while it runs', async () => {
    expect(await areKeptAwake()).toBe(true);
  });

  test('enters a village, and the room sees its team', async () => {
    await enterVillage(day().clerk, '柳湾村');
    await inRoom('柳湾村').waitFor();
    await inRoom('陆问舟').waitFor();
  });

  test('links symptom, cause and prescription to one issue', async () => {
    const { clerk } = day();
    await capture(clerk, 'symptom', said.symptom, { who: '解雨桐' });
    await inRoom('后备力量无人在册').waitFor();
    await capture(clerk, 'cause', said.cause, { who: '石守拙' });
    await capture(clerk, 'prescription', said.prescription);
    await inRoom('只登记不培养').waitFor();
    await issueOfVillage('柳湾村', '后备力量无人在册').filter({ hasText: '承诺 10月30日前' }).waitFor();
    const state = await records();
    const of = (text: string) => all(state, 'line').find((one) => one.text === text)?.issue;
    expect(of(said.symptom)).toBeDefined();
    expect([of(said.cause), of(said.prescription)]).toEqual([of(said.symptom), of(said.symptom)]);
  });

  test('shows the open question until it is answered', async () => {
    const { clerk } = day();
    await capture(clerk, 'question', said.asked, { who: '沈望川' });
    await inRoom('谁来带').waitFor();
    expect(await roomOfQuestion()).toEqual({ isFreeOfItsBar: true, isChainAtFoot: true });
    await record().getByText('待答 1').waitFor();
    await capture(clerk, 'answer', said.answer, { who: '石守拙' });
    await line(said.answer).filter({ hasText: /后答/ }).waitFor();
    await record().getByText('待答 1').waitFor({ state: 'detached' });
  });

  test('lets a question be answered in writing by a day', async () => {
    const { clerk } = day();
    await capture(clerk, 'question', said.open);
    await promiseInWriting(clerk, '9-28');
    await line(said.open).filter({ hasText: '书面，9月28日前' }).waitFor();
  });

  test('gives each suggestion its fate, and a refusal its reason', async () => {
    const { clerk } = day();
    await capture(clerk, 'suggestion', said.suggestion, { who: '解雨桐' });
    await decideNewestFate(clerk, 'adopted', '');
    await capture(clerk, 'suggestion', said.declined);
    await decideNewestFate(clerk, 'declined', '人选要从本村产生');
    await line(said.suggestion).filter({ hasText: '采纳' }).waitFor();
    await line(said.declined).filter({ hasText: '不采纳' }).waitFor();
  });

  test('numbers a decision', async () => {
    const { clerk } = day();
    await capture(clerk, 'decision', said.decision, { who: '沈望川' });
    await page().keyboard.press('F7');
    await page().getByText(`1. ${said.decision}`).waitFor();
    await page().keyboard.press('Escape');
    expect(all(await records(), 'decision').map(({ number }) => number)).toEqual([1]);
  });

  test('keeps from the room what is off the record or for the chair', async () => {
    const { clerk } = day();
    await enterVillage(clerk, '竹坞村');
    await capture(clerk, 'interjection', hidden.offRecord, { offRecord: true });
    await capture(clerk, 'material', hidden.forHost, { hostOnly: true });
    await capture(clerk, 'symptom', '2026年合同没有续签');
    await inRoom('合同没有续签').waitFor();
    await line(hidden.offRecord).filter({ hasText: '会外，不上墙' }).waitFor();
    await line(hidden.forHost).filter({ hasText: '只给主持' }).waitFor();
    expect(await roomText()).not.toMatch(/暗语/);
  });

  test('undo and redo take the room along', async () => {
    const { clerk } = day();
    await enterVillage(clerk, '双塘村');
    await capture(clerk, 'symptom', '2026年5月起公开栏没有更新');
    await inRoom('公开栏没有更新').waitFor();
    await saved(clerk, () => page().keyboard.press('Control+z'));
    await inRoom('公开栏没有更新').waitFor({ state: 'detached' });
    await line('公开栏没有更新').waitFor({ state: 'detached' });
    await saved(clerk, () => page().keyboard.press('Control+y'));
    await inRoom('公开栏没有更新').waitFor();
    await line('公开栏没有更新').waitFor();
  });

  test('blanks the wall in the middle of a sentence, and the sentence stays', async () => {
    const { clerk } = day();
    await field().focus();
    await page().keyboard.insertText('公开内容没有');
    await blankWall(clerk, true);
    expect([await roomText(), await field().inputValue()]).toEqual(['', '公开内容没有']);
    await page().keyboard.insertText('专人负责');
    await page().keyboard.press('Alt+2');
    await saved(clerk, () => page().keyboard.press('Enter'));
    expect(await roomText()).toBe('');
    await blankWall(clerk, false);
    await inRoom('公开内容没有专人负责').waitFor();
  });

  test('comes back from black in one frame, as it was, with nothing fading in', async () => {
    const { clerk, room } = day();
    await room.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    const before = await room.screenshot();
    await blankWall(clerk, true);
    const moving = room.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const seen = new MutationObserver(() => {
            if (!document.querySelector('.wall-scene.blank')) resolve(document.getAnimations().length);
          });
          seen.observe(document.body, { attributes: true, childList: true, subtree: true });
        }),
    );
    await blankWall(clerk, false);
    expect(await moving).toBe(0);
    expect((await room.screenshot()).equals(before)).toBe(true);
  });

  test('blanks and shows again when the key is pressed twice in a breath', async () => {
    await page().keyboard.press('F9');
    await page().keyboard.press('F9');
    await page().getByRole('button', { name: '遮屏', pressed: false }).waitFor();
    await inRoom('双塘村').waitFor();
  });

  test('in release mode a line waits, is released by F8 and taken off by F3', async () => {
    const { clerk } = day();
    await runCourse(clerk, 'course.set-release');
    await capture(clerk, 'symptom', '2026年一季度台账没有登记');
    await line('台账没有登记').filter({ hasText: '待放行' }).waitFor();
    await record().getByText('待放行 1').waitFor();
    expect(await roomText()).not.toContain('台账没有登记');
    await saved(clerk, () => page().keyboard.press('F8'));
    await inRoom('台账没有登记').waitFor();
    await line('台账没有登记').filter({ hasText: '上墙' }).waitFor();
    await saved(clerk, () => page().keyboard.press('F3'));
    await inRoom('台账没有登记').waitFor({ state: 'detached' });
    await line('台账没有登记').filter({ hasText: '已撤下' }).waitFor();
    await capture(clerk, 'symptom', '2026年二季度票据没有编号');
    await page().keyboard.press('Alt+w');
    const queue = page().getByRole('region', { name: '待放行', exact: true });
    await queue.getByRole('region', { name: '放行后大屏是这样' }).getByText('票据没有编号').waitFor();
    expect(await roomText()).not.toContain('票据没有编号');
    await saved(clerk, () => page().keyboard.press('Enter'));
    await inRoom('票据没有编号').waitFor();
    await queue.getByText('没有等着放行的').waitFor();
    await page().keyboard.press('Escape');
    await runCourse(clerk, 'course.set-direct');
  });

  test('puts a question that was prepared for the host', async () => {
    const { clerk } = day();
    await page().keyboard.press('Alt+h');
    const host = page().getByRole('region', { name: '主持用', exact: true });
    await host.getByRole('button', { name: '现在显示' }).press('Enter');
    expect(await host.getByRole('listbox').evaluate((list) => list === document.activeElement)).toBe(true);
    await host.getByRole('textbox', { name: '会前准备的追问' }).fill('后备人选谁来带？');
    await saved(clerk, () => page().keyboard.press('Enter'));
    await host.getByRole('listbox').focus();
    await saved(clerk, () => page().keyboard.press('Enter'));
    await inRoom('后备人选谁来带').waitFor();
    await host.getByText('已问').first().waitFor();
    await page().keyboard.press('Escape');
    await saved(clerk, () => page().keyboard.press('Control+z'));
    await inRoom('后备人选谁来带').waitFor({ state: 'detached' });
  });

  test('an undone line is gone for good', async () => {
    const { clerk } = day();
    await capture(clerk, 'interjection', hidden.taken);
    await saved(clerk, () => page().keyboard.press('Control+z'));
    await line(hidden.taken).waitFor({ state: 'detached' });
  });

  test('adjourned, it takes no line and says why; resumed, the same words go through', async () => {
    const { clerk } = day();
    await runCourse(clerk, 'meeting.adjourn');
    expect(await areKeptAwake()).toBe(false);
    await page().keyboard.press('Alt+1');
    await field().focus();
    await page().keyboard.insertText('2026年6月起路灯没有修');
    await page().keyboard.press('Enter');
    await page().getByRole('alert').filter({ hasText: '会议没有在进行' }).waitFor();
    expect(await field().inputValue()).toBe('2026年6月起路灯没有修');
    await page().keyboard.press('Escape');
    await page().getByRole('alert').waitFor({ state: 'detached' });
    await runCourse(clerk, 'meeting.resume');
    await saved(clerk, () => page().keyboard.press('Enter'));
    await line('路灯没有修').filter({ hasText: '上墙' }).waitFor();
  });

  test('closes, and leaves minutes, a notice and a ledger that hold what was said and nothing that was not', async () => {
    const { clerk, papers } = day();
    await runCourse(clerk, 'meeting.close');
    expect(all(await records(), 'meeting')[0]).toMatchObject({ state: 'tidying', sittings: { length: 2 } });
    await makePapers(clerk);
    const files = readdirSync(papers, { recursive: true, encoding: 'utf8' });
    const bytes = (pattern: RegExp): Buffer => {
      const name = files.find((file) => pattern.test(file));
      if (!name) throw new Error(`There is no ${pattern} among ${files.join(', ')}`);
      return readFileSync(join(papers, name));
    };
    const minutes = partOf(bytes(/纪要.*\.docx$/), 'word/document.xml').text;
    for (const sentence of ['后备力量无人在册', said.cause, '选定2名以上后备人选', said.answer, said.suggestion])
      expect(minutes).toContain(sentence);
    expect(minutes).toContain(said.decision);
    expect(minutes).not.toMatch(/暗语|侯三槐/);
    const notice = partOf(bytes(/通知书.*\.docx$/), 'word/document.xml').text;
    expect(notice).toContain('后备力量无人在册');
    const ledger = readWorkbook(bytes(/\.xlsx$/));
    expect(ledger.ok && JSON.stringify(ledger.workbook)).toContain('后备力量无人在册');
    expect(ledger.ok && JSON.stringify(ledger.workbook)).not.toContain('暗语');
  });

  test('is on file the next time somebody looks for the meeting', async () => {
    await goTo(day().clerk, 'meeting');
    await page().getByRole('listbox', { name: '会议' }).press('Enter');
    await line(said.symptom).waitFor();
    expect(await line(hidden.taken).count()).toBe(0);
  });
});
