import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn } from '../support/accessibility.ts';
import { freshFolder, launchHuizhen, windowOf } from '../support/application.ts';
import { type Clerk, clerkAt, goTo, openRoom, saved, switchLanguage } from '../support/clerk.ts';
import { panels, routes, sceneKeys } from '../support/places.ts';
import { aRunningMeeting, meetingDay } from '../support/prepared-county.ts';

const held: { clerk: Clerk | null } = { clerk: null };
const clerk = (): Clerk => {
  if (!held.clerk) throw new Error('The application was not opened.');
  return held.clerk;
};

const capture = (page: Page) => page.getByRole('textbox', { name: clerk().words('capture.label') });

beforeAll(async () => {
  const data = await aRunningMeeting('accessible');
  const { app, console: page } = await launchHuizhen({
    data,
    papers: freshFolder('papers'),
    today: meetingDay,
    env: { HUIZHEN_ROOM_SIZE: '1366x768' },
  });
  held.clerk = clerkAt(app, page);
  await capture(page).waitFor();
  await openRoom(held.clerk);
  await page.evaluate(() => window.huizhen.calls['screens/open-host']({ display: null }));
}, 120_000);

afterAll(() => held.clerk?.app.close());

describe.each(['zh', 'en'] as const)('in the language %s', { timeout: 120_000 }, (language) => {
  beforeAll(() => switchLanguage(clerk(), language, 'meeting'));

  test.each(routes)('the screen %s has no barrier for those who see, hear or move differently', async (route) => {
    await goTo(clerk(), route);
    expect(await barriersOn(clerk().page)).toEqual([]);
  });

  test.each(panels)('what %s opens in a meeting has none', async (key, role, name) => {
    const { page } = clerk();
    await goTo(clerk(), 'meeting');
    await capture(page).focus();
    await page.keyboard.press(key);
    const opened = page.getByRole(role, { name: clerk().words(name), exact: true });
    await opened.waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
  });

  test.each(sceneKeys)('what %s puts on the wall has none', async (key) => {
    await goTo(clerk(), 'meeting');
    await saved(clerk(), () => capture(clerk().page).press(key));
    expect(await barriersOn(await windowOf(clerk().app, 'room'))).toEqual([]);
  });

  test("the host's sheet has none", async () => {
    expect(await barriersOn(await windowOf(clerk().app, 'host'))).toEqual([]);
  });
});

test('a picture without a name is found to be a barrier: the judge is awake', async () => {
  const { page } = clerk();
  await page.evaluate(() => document.body.append(document.createElement('img')));
  const found = await barriersOn(page);
  await page.evaluate(() => document.querySelector('body > img')?.remove());
  expect(found.some((barrier) => barrier.startsWith('image-alt'))).toBe(true);
});
