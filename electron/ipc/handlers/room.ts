import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Change } from '../../../shared/journal/change.ts';
import { create, update } from '../../../shared/journal/write.ts';
import { wallId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import type { Services } from '../../services.ts';
import type { Wall } from '../../windows/wall.ts';

const drawnLimitMs = 250;
const id = wallId.parse('wall');

const blanking = (state: State, isBlanked: boolean): Change =>
  state.wall.has(id) ? update('wall', id, { isBlanked }) : create('wall', { id, scene: 'meeting', page: 0, isBlanked });

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
      await record({ key: isBlanked ? 'wall.blanked' : 'wall.unblanked' }, [blanking(state, isBlanked)]);
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
