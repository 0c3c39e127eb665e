import type { Handlers } from '../../../shared/ipc/contract.ts';
import { blankWall } from '../../../shared/meeting/show-wall.ts';
import type { Services } from '../../services.ts';
import type { Wall } from '../../windows/wall.ts';

const drawnLimitMs = 250;

/** The calls about the wall. `isRoomOpen` = somebody could see it. */
export const roomHandlers = (
  { state, record }: Pick<Services, 'state' | 'record'>,
  wall: Wall,
  isRoomOpen: () => boolean,
): Pick<Handlers, 'room/blank' | 'room/drawn'> => ({
  'room/blank': async (isBlanked) => {
    wall.hold(isBlanked);
    const drawn = isRoomOpen() ? wall.drawn(drawnLimitMs) : null;
    try {
      await record({ key: isBlanked ? 'wall.blanked' : 'wall.unblanked' }, blankWall(state, isBlanked));
      wall.letGo();
    } catch (error) {
      // A disk that fails keeps a wall black that was asked to be black; asked to show, it goes back to what is recorded.
      if (!isBlanked) {
        wall.letGo();
        wall.show();
      }
      throw error;
    }
    await drawn;
  },
  'room/drawn': async ({ seq }) => {
    wall.noteDrawn(seq);
  },
});
