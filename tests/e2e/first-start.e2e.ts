import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { freshFolder, launchHuizhen, type Running } from '../support/application.ts';

const running: { now: Running | null } = { now: null };

const start = async (data: string): Promise<Page> => {
  await running.now?.app.close();
  running.now = await launchHuizhen({ data, papers: freshFolder('papers'), today: '2026-09-21' });
  // A whole county is read and written here; a busy machine may take its time.
  running.now.console.setDefaultTimeout(90_000);
  return running.now.console;
};

const village = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const wayOf = (page: Page, name: RegExp) => page.getByRole('button', { name });

afterEach(async () => {
  await running.now?.app.close();
  running.now = null;
});

describe('the first start', { timeout: 180_000 }, () => {
  test('offers the sample county, and the next start goes straight to its villages', async () => {
    const data = freshFolder('first-start');
    const page = await start(data);
    await wayOf(page, /先用样例县看一遍/).waitFor();
    await page.keyboard.press('1');
    await village(page, '东门社区').waitFor();
    const again = await start(data);
    await village(again, '东门社区').waitFor();
    expect(await wayOf(again, /先用样例县看一遍/).count()).toBe(0);
  });

  test('switches the language in place and says what no password means', async () => {
    const page = await start(freshFolder('first-start'));
    await page.getByText('能打开这台电脑的人，都能看到这里的数据').waitFor();
    await page.keyboard.press('l');
    await page.getByText('whoever can open this computer can read the data').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('sets up an empty county by keyboard, and undo says what it took back', async () => {
    const page = await start(freshFolder('first-start'));
    await wayOf(page, /从空白开始/).waitFor();
    await page.keyboard.press('3');
    await page.keyboard.type('白石县');
    await page.keyboard.press('Enter');
    await page.getByText('还没有村').waitFor();
    expect(await page.getByRole('banner').textContent()).toContain('白石县');
    await page.keyboard.press('Control+z');
    await page.getByText('已撤销：建立白石县').waitFor();
    expect(await page.getByRole('banner').textContent()).toContain('未填县名');
  });
});

describe('the village screen', { timeout: 180_000 }, () => {
  test('finds a village by its initials and shows since when it owes what', async () => {
    const page = await start(freshFolder('village'));
    await wayOf(page, /先用样例县看一遍/).waitFor();
    await page.keyboard.press('1');
    await village(page, '东门社区').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lwc');
    await page.getByRole('option', { name: /柳湾村/ }).waitFor();
    await page.keyboard.press('Enter');
    await village(page, '柳湾村').waitFor();
    const file = await page.getByRole('region', { name: '柳湾村' }).textContent();
    for (const words of ['6 人，缺 1 人', '0 / 2 人', '集体资产台账未更新', '27 个月', '逾期 34 天'])
      expect(file).toContain(words);
  });
});
