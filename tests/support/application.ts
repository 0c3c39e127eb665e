import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { rootSwitches } from '../../build/bench/floor.ts';

/** How a test or the demo starts the real application; each has its own data and papers folder. */
export type Launch = {
  readonly data: string;
  readonly papers: string;
  readonly today?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of another build of the application, in place of ours. */
  readonly program?: string;
  /** What stands on the command line behind the application: a rehearsal. */
  readonly args?: readonly string[];
};

/** A running Huizhen: the process and its windows. */
export type Running = { readonly app: ElectronApplication; readonly console: Page };

/** A new empty folder of the system's temporary folder, for the data of one run. */
export const freshFolder = (name: string): string => mkdtempSync(join(tmpdir(), `huizhen-${name}-`));

/** The page of a window of the application, as soon as it is there. */
export const windowOf = async (app: ElectronApplication, name: 'console' | 'room' | 'host'): Promise<Page> => {
  for (;;) {
    // Asked before looking: a window that appears in between must not be missed.
    const another = app.waitForEvent('window');
    another.catch(() => undefined);
    const pages = app.windows();
    await Promise.all(pages.map((page) => page.waitForURL(/^app:/)));
    const page = pages.find((one) => one.url().includes(`/${name}/`));
    if (page) return page;
    await another;
  }
};

/** Starts the built application on its own data folder and waits for the console's window. */
export const launchHuizhen = async (launch: Launch): Promise<Running> => {
  const size = launch.size ?? { width: 1366, height: 768 };
  const app = await _electron.launch({
    ...(process.env['HUIZHEN_ELECTRON'] ? { executablePath: process.env['HUIZHEN_ELECTRON'] } : {}),
    args: [...rootSwitches(), '--log-level=3', launch.program ?? process.cwd(), ...(launch.args ?? [])],
    env: {
      ...process.env,
      HUIZHEN_DATA: launch.data,
      HUIZHEN_PAPERS_FOLDER: launch.papers,
      HUIZHEN_CONSOLE_SIZE: `${size.width}x${size.height}`,
      ...(launch.today ? { HUIZHEN_TODAY: launch.today } : {}),
      ...launch.env,
    },
  });
  return { app, console: await windowOf(app, 'console') };
};

/** Answers the next native file dialogs with these files: a native dialog cannot be driven, this is the only fake. */
export const chooseFiles = (app: ElectronApplication, files: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const queue = [...chosen];
    dialog.showOpenDialog = () => {
      const next = queue.shift();
      return Promise.resolve({ canceled: next === undefined, filePaths: next === undefined ? [] : [next] });
    };
  }, files);
