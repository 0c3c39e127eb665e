import type { Bridge } from '../../shared/ipc/contract.ts';

/** The few calls and the one event of the room window. */
export type RoomBridge = Bridge<'room'>;

/** The bridge that the room's preload laid into the window. A parsed door: the preload is built from the same contract. */
export const roomBridge = (): RoomBridge => {
  const bridge: unknown = Reflect.get(window, 'huizhen');
  if (typeof bridge !== 'object' || bridge === null) throw new Error('The room was opened without its preload.');
  return bridge as RoomBridge;
};
