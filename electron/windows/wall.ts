import { events, type Payload } from '../../shared/ipc/contract.ts';
import { theWall } from '../../shared/meeting/meeting-now.ts';
import type { State } from '../../shared/records/state.ts';
import type { Language } from '../../shared/text/translate.ts';
import type { Day, LocalTime } from '../../shared/time/dates.ts';
import { hostView } from '../../shared/views/build-host-view.ts';
import { roomView } from '../../shared/views/build-room-view.ts';
import type { RoomView } from '../../shared/views/room-view.ts';
import type { Senders } from '../ipc/senders.ts';

/** What the wall is drawn from. */
export type WallParts = {
  readonly state: State;
  readonly today: () => Day;
  readonly now: () => LocalTime;
  readonly language: () => Language;
  readonly theme: () => RoomView['theme'];
  readonly send: Senders['send'];
  /** The number of the next view. It goes on where the wall before left off: the room window outlives a lock. */
  readonly nextSeq: () => number;
  /** Whether a host window is there to be sent anything. */
  readonly hasHost: () => boolean;
  /** A rehearsal says so on the wall: nobody may take it for the meeting. */
  readonly isRehearsal: boolean;
};

/** Pushes what the room and the host may see. */
export type Wall = {
  /** Computes the views from the acknowledged records and sends them. */
  readonly show: () => void;
  /** Shows the wall black, or as it is, before the journal says so, and until `letGo`: black must not wait for a disk. */
  readonly hold: (isBlanked: boolean) => void;
  /** From now on the journal alone says whether the wall is black. */
  readonly letGo: () => void;
  /** The room says that it has drawn the view with this number. */
  readonly noteDrawn: (seq: number) => void;
  /** Resolves when the room has drawn the latest view, or after `limitMs`: a room window that hangs must not hang the clerk. */
  readonly drawn: (limitMs: number) => Promise<void>;
};

const withBlanking = (state: State, isBlanked: boolean): State => {
  const before = state.wall.get(theWall) ?? { id: theWall, scene: 'meeting', page: 0 };
  return { ...state, wall: new Map([...state.wall, [theWall, { ...before, isBlanked }]]) };
};

/** A wall that shows what `state` says. Each view has a number, so that a late one is known as late. */
export const createWall = (parts: WallParts): Wall => {
  const { state, today, now, language, theme, send, hasHost, isRehearsal } = parts;
  const waiting = new Map<() => void, number>();
  let seq = 0;
  let held: boolean | null = null;

  const show = (): void => {
    const from = held === null ? state : withBlanking(state, held);
    seq = parts.nextSeq();
    const payload: Payload<'room/view'> = {
      seq,
      view: { ...roomView(from, today(), language(), theme()), ...(isRehearsal ? { isRehearsal } : {}) },
    };
    // The schema is strict: a field that is not of the room's lane stops here, whatever built it (docs/design.md invariant 4).
    send('room/view', events['room/view'].payload.parse(payload));
    if (hasHost()) send('host/view', hostView(from, today(), language(), theme(), now()));
  };
  return {
    show,
    hold: (isBlanked) => {
      held = isBlanked;
      show();
    },
    letGo: () => {
      held = null;
    },
    noteDrawn: (drawn) => {
      for (const [resolve, wanted] of waiting) if (wanted <= drawn) resolve();
    },
    drawn: (limitMs) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(limit);
          waiting.delete(done);
          resolve();
        };
        const limit = setTimeout(done, limitMs);
        waiting.set(done, seq);
      }),
  };
};
