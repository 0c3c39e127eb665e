import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshFolder, launchHuizhen, type Running, windowOf } from '../support/application.ts';

type Desk = Running & { readonly data: string };

const running: Running[] = [];

afterAll(async () => {
  for (const { app } of running.splice(0)) await app.close();
});

const launch = async (data: string): Promise<Desk> => {
  const one = await launchHuizhen({ data, papers: `${data}/papers`, today: '2026-09-21' });
  running.push(one);
  return { ...one, data };
};

const field = (page: Page) => page.getByRole('textbox', { name: '记一条' });
const record = (page: Page) => page.getByRole('region', { name: '记录' });
const lines = (page: Page) => record(page).getByRole('listitem');

const typeLine = async (page: Page, label: string, area: string, texts: readonly string[]): Promise<void> => {
  await page.getByRole('region', { name: area }).getByLabel(label).focus();
  for (const text of texts) {
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
};

const guests = ['县委组织部 沈望川 副部长', '县民政局 解雨桐 科长', '云溪镇党委 石守拙 书记'];

/** A meeting on Yunxi's villages that runs, made and started by keys alone; the wall in a window beside. */
const startMeeting = async (data = freshFolder('keys')): Promise<Desk> => {
  const desk = await launch(data);
  const page = desk.console;
  await page.getByText('先用样例县看一遍').click();
  await page.getByRole('navigation', { name: '各屏' }).waitFor();
  await page.keyboard.press('Alt+Shift+1');
  await page.getByRole('button', { name: '新建会议' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: '新建会议' }).waitFor();
  await typeLine(page, '加入', '村，按议程顺序', ['云溪镇']);
  await typeLine(page, '加入', '参会人员', guests);
  await page.getByRole('listbox', { name: '参会人员' }).focus();
  await page.keyboard.press('c');
  await page.keyboard.press(' ');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '开始会议' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '大屏开在旁边的小窗口' }).press('Enter');
  await field(page).waitFor();
  return desk;
};

const enterVillage = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Control+J');
  await page.keyboard.press('Home');
  const options = page.getByRole('listbox', { name: '议程' }).getByRole('option');
  const at = (await options.allTextContents()).findIndex((text) => text.startsWith(name));
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name }).waitFor();
};

const capture = async (page: Page, digit: number, text: string, key = 'Enter'): Promise<void> => {
  await page.keyboard.press(`Alt+${digit}`);
  await page.keyboard.insertText(text);
  await page.keyboard.press(key);
};

// One meeting for all: each test has a village of its own, as a real meeting goes on through many.
const held: { desk: Desk | null } = { desk: null };
const desk = (): Desk => {
  if (!held.desk) throw new Error('The meeting was not started.');
  return held.desk;
};

beforeAll(async () => {
  held.desk = await startMeeting();
}, 120_000);

describe('a meeting by keyboard alone', () => {
  test('takes a village from its symptom to who does what by when, and shows the question in the room', async () => {
    const { console: page, app } = desk();
    await enterVillage(page, '柳湾村');
    await capture(page, 1, '2025年3月起后备力量无人在册');
    await capture(page, 2, '镇村两级只登记不培养');
    await capture(page, 3, '由云溪镇党委牵头，10月30日前选定2名以上人选');
    await capture(page, 4, '谁来带？');
    await record(page).getByText('待答 1').waitFor();
    const issues = page.getByRole('region', { name: '柳湾村' }).getByRole('listitem');
    await issues.filter({ hasText: '后备力量无人在册' }).filter({ hasText: '承诺 10月30日前' }).waitFor();
    const room = await windowOf(app, 'room');
    await room.getByText('谁来带？').waitFor();
  });

  test('cannot be closed over an open question; a date in writing settles it', async () => {
    const { console: page } = desk();
    await page.keyboard.press('F10');
    await page.getByText('还有 1 个追问待答').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F6');
    await page.keyboard.press('w');
    await page.getByLabel('书面答复日期').waitFor();
    await page.keyboard.insertText('9-28');
    await page.keyboard.press('Enter');
    await record(page).getByText('转书面 1').waitFor();
    await page.keyboard.press('Escape');
  });

  test('undo takes back the whole line with its issue, and says what it was', async () => {
    const { console: page } = desk();
    await enterVillage(page, '双塘村');
    await capture(page, 1, '公开栏没有更新');
    const line = lines(page).filter({ hasText: '公开栏没有更新' });
    await line.filter({ hasText: '上墙' }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByText('已撤销：病症“公开栏没有更新”').waitFor();
    await line.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Y');
    await line.filter({ hasText: '上墙' }).waitFor();
  });

  test('a look at the keys or at another village does not leave the meeting; Esc leads back to the line', async () => {
    const { console: page } = desk();
    await page.keyboard.press('F1');
    const sheet = page.getByRole('dialog', { name: '键位表' });
    await sheet.waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+K');
    await page.keyboard.insertText('石桥');
    await page
      .getByRole('dialog', { name: '找村' })
      .getByRole('option', { name: /石桥村/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('查看别的村，会议和大屏没有动').waitFor();
    await page.getByRole('heading', { name: /^石桥村 / }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /^双塘村 / }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  test('a line for the host and a line off the record never reach the room', async () => {
    const { console: page, app } = desk();
    await enterVillage(page, '竹坞村');
    await capture(page, 9, '自评较好，与督导不一致', 'Control+Enter');
    await page.keyboard.press('Alt+x');
    await capture(page, 0, '账户另案核查');
    await capture(page, 1, '合同没有续签');
    const room = await windowOf(app, 'room');
    await room.getByText('合同没有续签').first().waitFor();
    await lines(page).filter({ hasText: '会外，不上墙' }).waitFor();
    expect(await lines(page).filter({ hasText: '只给主持' }).count()).toBe(1);
    expect(await room.locator('body').textContent()).not.toMatch(/自评|另案/);
  });

  test('somebody types faster than the disk writes, and every line is there, in order', async () => {
    const { console: page } = desk();
    await enterVillage(page, '上河村');
    for (let count = 1; count <= 12; count += 1) await capture(page, 1, `渡口第${count}处没有修`);
    await lines(page).filter({ hasText: '第12处' }).filter({ hasText: '上墙' }).waitFor();
    const texts = await lines(page).filter({ hasText: '渡口第' }).allTextContents();
    const order = texts.map((text) => /第(\d+)处/.exec(text)?.[1]);
    expect(order).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    expect(texts.join('')).not.toMatch(/没有存上|正在存/);
  });
});

describe('after the power went', () => {
  test('the next start lands in the same village with the unsent line', async () => {
    const first = desk();
    await enterVillage(first.console, '石桥村');
    await capture(first.console, 1, '账没有公开');
    await lines(first.console).filter({ hasText: '账没有公开' }).filter({ hasText: '上墙' }).waitFor();
    await first.console.keyboard.press('Alt+4');
    await first.console.keyboard.insertText('哪几个季度没有');
    await first.console.getByText('未发送，草稿已存').waitFor();
    running.splice(running.indexOf(first), 1);
    first.app.process().kill('SIGKILL');
    await first.app.waitForEvent('close');

    const again = await launch(first.data);
    await again.console.getByRole('region', { name: '石桥村' }).waitFor();
    expect(await field(again.console).inputValue()).toBe('哪几个季度没有');
    await again.console.keyboard.press('Enter');
    await lines(again.console).filter({ hasText: '哪几个季度没有' }).filter({ hasText: '待答' }).waitFor();
    expect(await field(again.console).inputValue()).toBe('');
  });
});
