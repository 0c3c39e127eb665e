import type { Change } from '../journal/change.ts';
import { isRefusal, type Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import { scanForRoom } from '../lanes/scan.ts';
import type { LineId, MeetingId, QuestionId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { Line, Wall } from './meeting.ts';
import { linesOf, theWall } from './meeting-now.ts';
import { wallShows, wallShowsItem } from './show-wall.ts';

/** The lines that wait for release, oldest first. */
export const waitingLines = (state: State, meeting: MeetingId): readonly Line[] =>
  linesOf(state, meeting).filter((line) => line.wall === 'waiting');

/** The newest line that waits for release; undefined where none does. */
export const newestWaiting = (state: State, meeting: MeetingId): Line | undefined =>
  waitingLines(state, meeting).at(-1);

/** The words in a line that a person has to look at before the room may. */
export const heldNow = (state: State, { text }: Line): readonly string[] => [
  ...new Set(scanForRoom(text, state).map((hit) => hit.text)),
];

const questionOf = (state: State, line: Line): QuestionId | undefined =>
  (having(state, 'question', 'line', line.id)[0] ?? having(state, 'question', 'answer', line.id)[0])?.id;

/**
 * Lets a line onto the wall that waited or was taken off, and shows it. The words for which it was held are kept with it:
 * a person has looked at just these. What is for the host or off the record cannot be released.
 */
export const releaseLine = (state: State, id: LineId | undefined): Change[] | Refusal => {
  const line = id && state.line.get(id);
  if (!line) return { refused: 'nothing-waits' };
  if (line.isOffRecord || line.lane !== 'room') return { refused: 'line-not-for-room' };
  if (line.wall === 'shown') return { refused: 'line-on-wall-already' };
  const held = heldNow(state, line);
  return [
    update('line', line.id, { wall: 'shown', heldFor: held.length > 0 ? held : null }),
    wallShows(state, {
      meeting: line.meeting,
      scene: 'discussion',
      item: line.item,
      issue: line.issue,
      line: line.id,
      question: questionOf(state, line),
    }),
  ];
};

/** Releases at once every waiting line in which there is nothing to look at; the newest of them is shown. */
export const releaseSafe = (state: State, meeting: MeetingId): Change[] | Refusal => {
  const safe = waitingLines(state, meeting).filter((line) => heldNow(state, line).length === 0);
  const newest = safe.at(-1);
  if (!newest) return { refused: 'nothing-safe-waits' };
  const last = releaseLine(state, newest.id);
  return isRefusal(last)
    ? last
    : [...safe.slice(0, -1).map(({ id }) => update('line', id, { wall: 'shown' })), ...last];
};

/** Keeps a waiting line off the wall: it stays on the record, and can still be released by itself. */
export const keepOff = (state: State, id: LineId): Change[] | Refusal =>
  state.line.get(id)?.wall === 'waiting' ? [update('line', id, { wall: 'off' })] : { refused: 'nothing-waits' };

/** A result stays public when it leaves the wall: only the wall goes back to the village. */
const takeOffResult = (state: State, { item: id, meeting }: Wall): Change[] | Refusal => {
  const item = id && state.agendaItem.get(id);
  if (item) return [wallShowsItem(state, item)];
  return meeting ? [wallShows(state, { meeting, scene: 'meeting' })] : { refused: 'nothing-on-wall' };
};

/** Takes the line or the result that the wall shows off again, at once; the wall goes back to the village. */
export const takeOff = (state: State): Change[] | Refusal => {
  const wall = state.wall.get(theWall);
  if (wall?.scene === 'result') return takeOffResult(state, wall);
  const line = wall?.line && state.line.get(wall.line);
  if (!wall || !line || wall.scene !== 'discussion') return { refused: 'nothing-on-wall' };
  const item = line.item && state.agendaItem.get(line.item);
  return [
    update('line', line.id, { wall: 'off' }),
    item ? wallShowsItem(state, item) : wallShows(state, { meeting: line.meeting, scene: 'meeting' }),
  ];
};
