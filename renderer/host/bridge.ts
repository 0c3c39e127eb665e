import type { Bridge } from '../../shared/ipc/contract.ts';

/** The few calls and the one event of the host window. */
export type HostBridge = Bridge<'host'>;

/** The bridge that the host's preload laid into the window. A parsed door: the preload is built from the same contract. */
export const hostBridge = (): HostBridge => {
  const bridge: unknown = Reflect.get(window, 'huizhen');
  if (typeof bridge !== 'object' || bridge === null) throw new Error('The host was opened without its preload.');
  return bridge as HostBridge;
};
