import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { noteWaits, waitsOf } from './keys.ts';
import { keyStamps, stampKey, stampTokens, tokenStamp } from './stamps.ts';

const folder = join(process.cwd(), 'build', 'bench', 'floor');

/** The switches that a run as root on Linux needs; nobody else gets them. */
export const rootSwitches = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const launch = (pair: boolean): Promise<ElectronApplication> =>
  _electron.launch({
    ...(process.env['HUIZHEN_ELECTRON'] ? { executablePath: process.env['HUIZHEN_ELECTRON'] } : {}),
    args: [...rootSwitches(), '--log-level=3', folder],
    env: { ...process.env, FLOOR_PAIR: pair ? '1' : '0' },
  });

/** Times one start of an empty Electron window, from the launch to its field, in ms. */
export const emptyStart = async (): Promise<number> => {
  const from = performance.now();
  const app = await launch(false);
  const page = await app.firstWindow();
  await page.locator('#field').waitFor();
  const took = performance.now() - from;
  await app.close();
  return took;
};

const windowNamed = async (app: ElectronApplication, file: string): Promise<Page> => {
  for (;;) {
    const another = app.waitForEvent('window');
    another.catch(() => undefined);
    const page = app.windows().find((window) => window.url().endsWith(file));
    if (page) return page;
    await another;
  }
};

/** The bare application with its two windows, kept open so that its turns alternate with ours. */
export type Floor = {
  /** Times the bare round trip from Enter in one window to the text drawn in the other, `n` times, in ms. */
  readonly roundTrips: (n: number) => Promise<number[]>;
  /** How long anything that comes to an idle window has to wait for its turn, over `ms`, in ms. */
  readonly idleWaits: (ms: number) => Promise<number[]>;
  /** Times one bare read of a workbook by the library, in a utility process that starts for it, in ms. */
  readonly bareRead: (file: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Opens the bare application. */
export const openFloor = async (): Promise<Floor> => {
  const app = await launch(true);
  const [from, to] = [await windowNamed(app, 'a.html'), await windowNamed(app, 'b.html')];
  await to.locator('#text').waitFor({ state: 'attached' });
  await stampKey(from, 'Enter');
  await stampTokens(to);
  let sent = 0;
  return {
    roundTrips: async (n) => {
      const drawn: number[] = [];
      for (let at = 0; at < n; at += 1) {
        const token = `#${sent}#`;
        sent += 1;
        await from.locator('#field').fill(token);
        await from.locator('#field').press('Enter');
        drawn.push(await tokenStamp(to, token));
      }
      const pressed = (await keyStamps(from)).slice(-n);
      return drawn.map((moment, at) => moment - (pressed[at] ?? Number.NaN));
    },
    idleWaits: async (ms) => {
      await noteWaits(from);
      await from.waitForTimeout(ms);
      return waitsOf(from);
    },
    bareRead: (file) =>
      app.evaluate(
        ({ utilityProcess }, asked) =>
          new Promise<number>((resolve, reject) => {
            const start = performance.now();
            const child = utilityProcess.fork(asked.entry, [], { stdio: 'ignore' });
            child.on('message', () => {
              resolve(performance.now() - start);
              child.kill();
            });
            child.on('exit', () => reject(new Error('The bare read ended without an answer.')));
            child.postMessage(asked.file);
          }),
        { entry: join(folder, 'bare-read.cjs'), file },
      ),
    close: () => app.close(),
  };
};
