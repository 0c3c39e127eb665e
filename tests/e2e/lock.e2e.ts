import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { zh } from '../../shared/text/zh.ts';
import { freshFolder, launchHuizhen, windowOf } from '../support/application.ts';
import { blankWall, clerkAt } from '../support/clerk.ts';
import { agendaVillages, aRunningMeeting, meetingDay } from '../support/prepared-county.ts';
import { tracesIn } from '../support/traces.ts';

const password = '柳湾村的老槐树下';
const mark = 'ZBCZ7731';
const planted = `暗访发现账本${mark}藏在䶮山镇的地窖里`;
const unsent = '还没有发出去的半句悄悄话';

/** Whether a word stands anywhere in what the main process holds; its memory is cleaned up and written out for it. */
// Its picture of the memory writes Chinese as numbers: what is looked for is a word of plain letters.
const mainHolds = async (app: ElectronApplication, word: string): Promise<boolean> => {
  const path = join(freshFolder('heap'), 'main.heapsnapshot');
  await app.evaluate((_electron, to) => {
    process.getBuiltinModule('node:v8').writeHeapSnapshot(to);
  }, path);
  const found = tracesIn(join(path, '..'), [word]).length > 0;
  rmSync(path);
  return found;
};

const setPassword = async (page: Page): Promise<string> => {
  await page.keyboard.press('Alt+Shift+6');
  const part = page.getByRole('region', { name: zh['vault.title'], exact: true });
  await part.getByLabel(zh['vault.next']).fill(password);
  await part.getByLabel(zh['vault.again']).fill(password);
  await page.keyboard.press('Enter');
  const code = await part.getByRole('status', { name: zh['vault.code'] }).locator('b').textContent();
  await page.keyboard.press('Alt+Shift+1');
  return code ?? '';
};

describe('a console that is locked while the meeting goes on', () => {
  test('knows nothing any more, on the disk, in memory or on the screen, until the password is typed; the wall stays', async () => {
    const data = await aRunningMeeting('lock');
    const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
    page.setDefaultTimeout(60_000);
    const clerk = clerkAt(app, page);
    const field = page.getByRole('textbox', { name: zh['capture.label'] });
    await field.waitFor();
    const code = await setPassword(page);
    await field.fill(planted);
    await page.keyboard.press('Enter');
    await page.locator('li[data-line]', { hasText: planted }).waitFor();
    await field.fill(unsent);
    await page.evaluate(() => window.huizhen.calls['screens/open-room']({ display: null }));
    const room = await windowOf(app, 'room');
    const wall = room.locator('.wall-scene');
    await wall.waitFor();
    const before = await wall.innerHTML();
    expect(await mainHolds(app, mark)).toBe(true);

    await page.keyboard.press('Alt+Shift+L');
    const secret = page.getByLabel(zh['vault.password']);
    await secret.waitFor();
    expect([await mainHolds(app, mark), await wall.innerHTML()]).toEqual([false, before]);
    expect(await page.evaluate(() => window.huizhen.calls['records/read']({ from: 0, limit: 1 }))).toMatchObject({
      ok: false,
      code: 'locked',
    });
    const words = [planted, unsent, code, agendaVillages[0] ?? planted];
    expect(tracesIn(data, words)).toEqual([]);
    // The same look finds what does lie open: this one is put there for it.
    writeFileSync(join(data, 'open.txt'), Buffer.from(planted, 'utf16le'));
    expect(tracesIn(data, words)).toEqual([join(data, 'open.txt')]);
    rmSync(join(data, 'open.txt'));

    await page.keyboard.insertText('错误的密码一二三');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: zh['refusal.wrong-password'] }).waitFor();
    await page.keyboard.insertText(code);
    await page.keyboard.press('Enter');
    await page.locator('li[data-line]', { hasText: planted }).waitFor();
    expect(await field.inputValue()).toBe(unsent);
    await blankWall(clerk, true);
    await room.locator('.wall-scene.blank').waitFor();
    await app.close();
    expect(tracesIn(data, words)).toEqual([]);
  });
});
