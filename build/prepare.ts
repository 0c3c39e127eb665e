import { buildApplication } from './bundle.ts';
import { withDisplay } from './setup/display.ts';
import { type ElectronRuntime, resolveElectron } from './setup/electron-runtime.ts';
import { ensureSystem, hasPaperTools } from './setup/system-packages.ts';

/** A machine on which the application can be run: Electron, a screen in the environment, and what keeps papers from being checked. */
export interface Prepared {
  readonly runtime: ElectronRuntime;
  readonly env: NodeJS.ProcessEnv;
  readonly papersRemedy: string | undefined;
}

const say = (line: string): void => console.log(line);

// Side by side, since one waits for the network, one for apt and one for the processor; all end before the first error is told.
const allOf = async <A, B, C>(first: Promise<A>, second: Promise<B>, third: Promise<C>): Promise<[A, B, C]> => {
  await Promise.allSettled([first, second, third]);
  return Promise.all([first, second, third]);
};

/** Fetches, installs and builds what is missing for a command; quick when all is there. */
export const prepare = async (root: string, wants: { papers: boolean; build: boolean }): Promise<Prepared> => {
  const built = wants.build ? buildApplication(root, say) : Promise.resolve();
  const system = ensureSystem({ display: true, papers: wants.papers }, say);
  const [runtime, papersRemedy] = await allOf(resolveElectron(root, say), system, built);
  const env: NodeJS.ProcessEnv = { ...(await withDisplay()), HUIZHEN_ELECTRON: runtime.executable };
  // Set by editors that are Electron themselves; it would start ours as a bare Node.
  delete env.ELECTRON_RUN_AS_NODE;
  if (hasPaperTools()) env.HUIZHEN_PAPERS = '1';
  else delete env.HUIZHEN_PAPERS;
  return { runtime, env, papersRemedy };
};

/** Chromium refuses to start as root with its sandbox on; nobody else gets the flag, and the application itself never sets it. */
export const rootFlags = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
