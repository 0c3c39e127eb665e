import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshFolder, launchHuizhen } from '../support/application.ts';
import { type Clerk, capture, clerkAt, openRoom, saved } from '../support/clerk.ts';
import { aRunningMeeting, meetingDay } from '../support/prepared-county.ts';

type Stage = { readonly clerk: Clerk; readonly data: string };
const held: { stage: Stage | null } = { stage: null };
const stage = (): Stage => {
  if (!held.stage) throw new Error('The meeting was not opened.');
  return held.stage;
};

const launch = async (data: string): Promise<Stage> => {
  const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
  await page.getByRole('textbox', { name: '记一条' }).waitFor();
  return { clerk: clerkAt(app, page), data };
};

const stepNow = (page: Page) => page.getByRole('toolbar', { name: '会诊步骤' }).locator('[aria-current=step]');
const kindNow = (page: Page) => page.getByRole('toolbar', { name: '记录的种类' }).locator('[aria-pressed=true]');

const forward = async ({ page, ...clerk }: Clerk, step: string): Promise<void> => {
  await saved({ page, ...clerk }, () => page.keyboard.press('Alt+ArrowRight'));
  await stepNow(page).filter({ hasText: step }).waitFor();
};

const pressAll = async (page: Page, keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const typeEach = async (page: Page, figures: readonly string[]): Promise<void> => {
  for (const figure of figures) {
    await page.keyboard.insertText(figure);
    await page.keyboard.press('Enter');
  }
};

beforeAll(async () => {
  held.stage = await launch(await aRunningMeeting('steps'));
}, 120_000);

afterAll(() => held.stage?.clerk.app.close());

describe('one village by keyboard alone', { timeout: 120_000 }, () => {
  test('goes from its profile to a prescription with unit, person and day', async () => {
    const { clerk } = stage();
    const { page } = clerk;
    await stepNow(page).filter({ hasText: '村情' }).waitFor();
    await forward(clerk, '说明');
    await kindNow(page).filter({ hasText: '材料' }).waitFor();
    await capture(clerk, 'material', '县民政局：两个季度村务公开有缺项');
    await forward(clerk, '病症');
    await kindNow(page).filter({ hasText: '病症' }).waitFor();
    await capture(clerk, 'symptom', '2025年3月起后备力量无人在册');
    await forward(clerk, '病因');
    await page.getByText('1 个问题没有病因').waitFor();
    await page.keyboard.press('F7');
    await page.getByLabel('找一条，或自己写').fill('myzr');
    await page
      .getByRole('listbox', { name: '病因目录' })
      .getByRole('option', { name: /没有专人负责/ })
      .waitFor();
    await saved(clerk, () => page.keyboard.press('Tab').then(() => page.getByLabel('找一条，或自己写').press('Enter')));
    await page.keyboard.press('Escape');
    await page.getByText('这一步不缺').waitFor();
    await forward(clerk, '药方');
    await capture(clerk, 'prescription', '选定2名后备人选');
    await page.getByText('1 条不知谁来办').waitFor();
    await page.keyboard.press('F7');
    await page.getByLabel('责任单位').fill('云溪镇党');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('石守');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('10月30日前');
    await saved(clerk, () => page.keyboard.press('Enter'));
    await page.getByText('云溪镇党委').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('这一步不缺').waitFor();
  });

  test('is judged, killed in the middle and judged on: the grade is there and nobody in the room has seen it', async () => {
    const first = stage();
    await forward(first.clerk, '研判');
    await first.clerk.page.keyboard.press('F7');
    await saved(first.clerk, () => first.clerk.page.keyboard.press('3'));
    first.clerk.app.process().kill('SIGKILL');
    await first.clerk.app.waitForEvent('close');

    held.stage = await launch(first.data);
    const { clerk } = stage();
    const { page } = clerk;
    await stepNow(page).filter({ hasText: '研判' }).waitFor();
    const room = await openRoom(clerk);
    await page.getByText('未公布，只给主持').waitFor();
    await page.keyboard.press('F7');
    await page.keyboard.press('Tab');
    await saved(clerk, () => page.keyboard.press('2'));
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('后备力量断档');
    await saved(clerk, () => page.keyboard.press('Enter'));
    expect(await room.locator('body').textContent()).not.toMatch(/班子等次|建议提醒/);
    await page.keyboard.press('Tab');
    await saved(clerk, () => page.keyboard.press('Enter'));
    await room.getByText('建议提醒').waitFor();
    expect(await room.locator('.verdict').textContent()).toBe('一般');
    await page.keyboard.press('Escape');
  });

  test('is voted on: the sums are told live, released only when right, followed when corrected, taken off by a key', async () => {
    const { clerk } = stage();
    const { page } = clerk;
    const room = clerk.app.windows().find((one) => one.url().includes('/room/'));
    if (!room) throw new Error('There is no wall.');
    await page.keyboard.press('F11');
    await page.getByRole('listbox', { name: '新的票决' }).focus();
    await page.keyboard.press('2');
    await page.getByRole('form', { name: '柳湾村班子总体评价' }).waitFor();
    await typeEach(page, ['40', '38', '37', '12', '9', '14', '1', '4']);
    await page.getByText('各项合计比有效票多 3 张').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('票数不平，没有公布').waitFor();
    await page.getByLabel('弃权').focus();
    await typeEach(page, ['1']);
    await page.getByText('合计 37，与有效票相符').waitFor();
    await saved(clerk, () => page.keyboard.press('Control+Enter'));
    await room.getByText('发出 40 张，收回 38 张，有效 37 张').waitFor();
    await room.getByText('群众满意度低于60%的，列为认定对象').waitFor();
    await page.getByLabel('满意', { exact: true }).focus();
    await typeEach(page, ['13', '9', '13']);
    expect(await room.locator('.wall-votes').textContent()).toContain('12 票');
    await saved(clerk, () => page.keyboard.press('Control+Enter'));
    await room.getByText(/更正/).waitFor();
    expect(await room.locator('.wall-votes').textContent()).toContain('13 票');
    await pressAll(page, ['Escape']);
    await saved(clerk, () => page.keyboard.press('F3'));
    await room.locator('.wall-votes').waitFor({ state: 'detached' });
  });

  test('ends with a decision', async () => {
    const { clerk } = stage();
    const { page } = clerk;
    await forward(clerk, '议定');
    await page.getByText('提了建议，还没有议定事项').waitFor();
    await kindNow(page).filter({ hasText: '议定' }).waitFor();
    await capture(clerk, 'decision', '柳湾村后备力量补充，由云溪镇党委牵头，10月30日前完成');
    await page.getByText('这一步不缺').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('这是最后一步').waitFor();
  });
});
