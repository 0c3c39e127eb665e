import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import { scanForRoom } from '../lanes/scan.ts';
import type { LineId, MeetingId, QuestionId } from '../records/ids.ts';
import { type State, where } from '../records/state.ts';
import type { Line, Wall } from './meeting.ts';
import { linesOf, theWall } from './meeting-now.ts';
import { wallShows, wallShowsItem } from './show-wall.ts';

/** The newest line that waits for release; undefined where none does. */
export const newestWaiting = (state: State, meeting: MeetingId): Line | undefined =>
  linesOf(state, meeting).findLast((line) => line.wall === 'waiting');

const questionOf = (state: State, line: Line): QuestionId | undefined =>
  where(state, 'question', (question) => question.line === line.id || question.answer === line.id)[0]?.id;

/**
 * Lets a line onto the wall that waited or was taken off, and shows it. The words for which it was held are kept with it:
 * a person has looked at just these. What is for the host or off the record cannot be released.
 */
export const releaseLine = (state: State, id: LineId | undefined): Change[] | Refusal => {
  const line = id && state.line.get(id);
  if (!line) return { refused: 'nothing-waits' };
  if (line.isOffRecord || line.lane !== 'room') return { refused: 'line-not-for-room' };
  if (line.wall === 'shown') return { refused: 'line-on-wall-already' };
  const held = [...new Set(scanForRoom(line.text, state).map((hit) => hit.text))];
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
