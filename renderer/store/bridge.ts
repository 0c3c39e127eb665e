import type { Bridge } from '../../shared/ipc/contract.ts';

/** What the main process answers to the console: the only way out of this window. */
export type ConsoleBridge = Bridge<'console'>;
export type ConsoleCalls = ConsoleBridge['calls'];

/** The bridge that the console's preload laid into the window. A parsed door: the preload is built from the same contract. */
export const consoleBridge = (): ConsoleBridge => {
  const bridge: unknown = Reflect.get(window, 'huizhen');
  if (typeof bridge !== 'object' || bridge === null) throw new Error('The console was opened without its preload.');
  return bridge as ConsoleBridge;
};
