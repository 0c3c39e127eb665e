import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { keyStamps, stampKey, stampTokens, tokenStamp } from './stamps.ts';

const folder = join(process.cwd(), 'build', 'bench', 'floor');

/** The switches that a run as root on Linux needs; nobody else gets them. */
export const rootSwitches = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const launch = (pair: boolean): Promise<ElectronApplication> =>
  _electron.launch({
    ...(process.env['HUIZHEN_ELECTRON'] ? { executablePath: process.env['HUIZHEN_ELECTRON'] } : {}),
    args: [...rootSwitches(), folder],
    env: { ...process.env, FLOOR_PAIR: pair ? '1' : '0' },
  });

/** Times the start of an empty Electron window, from the launch to its field, `n` times, in ms. */
export const emptyStarts = async (n: number): Promise<number[]> => {
  const samples: number[] = [];
  for (let at = 0; at < n; at += 1) {
    const from = performance.now();
    const app = await launch(false);
    const page = await app.firstWindow();
    await page.locator('#field').waitFor();
    samples.push(performance.now() - from);
    await app.close();
  }
  return samples;
};

const windowNamed = async (app: ElectronApplication, file: string): Promise<Page> => {
  for (;;) {
    const page = app.windows().find((window) => window.url().endsWith(file));
    if (page) return page;
    await app.waitForEvent('window');
  }
};

/** Times the bare round trip from Enter in one window to the text drawn in another, `n` times, in ms. */
export const roundTrips = async (n: number): Promise<number[]> => {
  const app = await launch(true);
  const from = await windowNamed(app, 'a.html');
  const to = await windowNamed(app, 'b.html');
  await to.locator('#text').waitFor({ state: 'attached' });
  await stampKey(from, 'Enter');
  await stampTokens(to);
  const drawn: number[] = [];
  for (let at = 0; at < n; at += 1) {
    await from.locator('#field').fill(`#${at}#`);
    await from.locator('#field').press('Enter');
    drawn.push(await tokenStamp(to, `#${at}#`));
  }
  const pressed = await keyStamps(from);
  await app.close();
  return drawn.map((moment, at) => moment - (pressed[at] ?? Number.NaN));
};
