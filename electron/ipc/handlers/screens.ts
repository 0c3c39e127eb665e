import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { ScreenKeeper } from '../../windows/screens.ts';

type ScreenCalls = 'screens/open-room' | 'screens/close-room' | 'screens/open-host' | 'screens/close-host';

/** The calls that steer the room's and the host's window. */
export const screenHandlers = (keeper: ScreenKeeper): Pick<Handlers, ScreenCalls> => ({
  'screens/open-room': async ({ display }) => keeper.open('room', display),
  'screens/close-room': async () => keeper.close('room'),
  'screens/open-host': async ({ display }) => keeper.open('host', display),
  'screens/close-host': async () => keeper.close('host'),
});
