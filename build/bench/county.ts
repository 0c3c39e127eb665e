import { cp } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { Bridge } from '../../shared/ipc/contract.ts';
import { freshFolder, launchHuizhen, type Running } from '../../tests/support/application.ts';

import { fillArchive } from './archive.ts';

/** The day of every run: that of the sample's meeting. */
export const today = '2026-09-21';

/** An archive of years is taken in at its first start. */
const startLimitMs = 180_000;

/** The frame with its screen: while the records are taken in there is a heading, too, and nothing to be done. */
const usable = (page: Page): Promise<void> =>
  page.locator('main.frame-screen').getByRole('heading', { level: 1 }).waitFor();

/** Starts the application on a folder of data and waits until the county stands on the screen. */
export const startCounty = async (data: string): Promise<Running> => {
  const running = await launchHuizhen({ data, papers: freshFolder('bench-papers'), today });
  running.console.setDefaultTimeout(startLimitMs);
  await usable(running.console);
  return running;
};

/** Makes a folder of data with the sample county in it, started once since: as it lies there on an ordinary morning. */
export const sampleData = async (): Promise<string> => {
  const data = freshFolder('bench');
  const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('bench-papers'), today });
  await page.locator('nav').first().waitFor();
  await page.evaluate(async () => {
    const bridge: Bridge<'console'> = Reflect.get(window, 'huizhen');
    const answer = await bridge.calls['intake/load-sample'](undefined);
    if (!answer.ok) throw new Error(answer.code);
  });
  await app.close();
  const again = await startCounty(data);
  await again.app.close();
  return data;
};

/** How many records lie in the archive while a meeting is measured. */
const archived = 100_000;

/** Makes a folder of data with an archive of years behind the sample county, and has the console take it in once. */
export const archiveData = async (data: string): Promise<string> => {
  const copy = freshFolder('bench-archive');
  await cp(data, copy, { recursive: true });
  await fillArchive(copy, archived);
  const { app } = await startCounty(copy);
  await app.close();
  return copy;
};

/** Times one start with the county loaded, from the launch to the usable console, in ms. */
export const timeStart = async (data: string): Promise<number> => {
  const from = performance.now();
  const { app } = await startCounty(data);
  const took = performance.now() - from;
  await app.close();
  return took;
};
