import type { Page } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import { speechesOf } from '../../shared/meeting/floor-now.ts';
import { freshFolder, launchHuizhen, type Running } from '../support/application.ts';
import { clerkAt, saved as savedBy } from '../support/clerk.ts';
import { aRunningMeeting, meetingDay, recordedIn, runningMeeting } from '../support/prepared-county.ts';

const running: Running[] = [];

afterAll(async () => {
  for (const { app } of running.splice(0)) await app.close();
});

const launch = async (data: string): Promise<Running> => {
  const one = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
  running.push(one);
  return one;
};

const field = (page: Page) => page.getByRole('textbox', { name: '记一条' });
const clock = (page: Page) => page.getByRole('region', { name: '发言计时' });
const saved = ({ app, console: page }: Running, key: string) =>
  savedBy(clerkAt(app, page), () => page.keyboard.press(key));

/** What the speaker's clock shows, in seconds. */
const secondsShown = async (page: Page): Promise<number> => {
  const [, minutes = '', seconds = ''] = /(\d+):(\d\d)/.exec((await clock(page).textContent()) ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

describe('who speaks, by keyboard', () => {
  test('changes by one key, survives a double press, and its clock stands as it stood after the power went', async () => {
    const data = await aRunningMeeting('speakers');
    const first = await launch(data);
    const page = first.console;
    await field(page).waitFor();
    await clock(page).getByText('无人发言').waitFor();

    await saved(first, 'Alt+n');
    await page.keyboard.press('Alt+n');
    await clock(page).getByText('县民政局 解雨桐').first().waitFor();
    await page.locator('.cap-lead', { hasText: '解雨桐' }).waitFor();
    await clock(page)
      .locator('.face-row b', { hasText: /^0:(0[3-9]|[1-5]\d)$/ })
      .waitFor();
    await saved(first, 'Alt+n');
    await page.locator('.cap-lead', { hasText: '石守拙' }).waitFor();
    await saved(first, 'Control+z');
    await page.locator('.cap-lead', { hasText: '解雨桐' }).waitFor();

    await saved(first, 'Alt+p');
    await clock(page).getByText('已暂停').waitFor();
    const before = await secondsShown(page);
    running.splice(running.indexOf(first), 1);
    first.app.process().kill('SIGKILL');
    await first.app.waitForEvent('close');

    const again = await launch(data);
    await clock(again.console).getByText('已暂停').waitFor();
    await again.console.locator('.cap-lead', { hasText: '解雨桐' }).waitFor();
    expect(Math.abs((await secondsShown(again.console)) - before)).toBeLessThanOrEqual(1);
    await saved(again, 'Alt+p');
    await again.console.locator('.face.is-plain').waitFor();
    expect(speechesOf(await recordedIn(data), runningMeeting)).toHaveLength(1);
  });
});
