import type { Change } from '../journal/change.ts';
import { isRefusal, type Refusal } from '../journal/refusal.ts';
import { create } from '../journal/write.ts';
import { scanForRoom } from '../lanes/scan.ts';
import type { LineId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import { type Corrector, correctLine } from './correct-line.ts';
import type { Line, Meeting } from './meeting.ts';
import { recordsOfLine } from './records-of-line.ts';
import type { Made } from './spoken.ts';

/** Where a line is parted: its text as it now stands in the field, in two; `rest` is the id of the line that the second becomes. */
export type Parting = { readonly head: string; readonly tail: string; readonly rest: LineId };

/** The second part waits where a word in it must be released, as the line does that it was part of. */
const wallOf = (state: State, line: Line, tail: string): Pick<Line, 'wall' | 'heldFor'> => {
  if (line.lane !== 'room') return { wall: 'off' };
  const held = [...new Set(scanForRoom(tail, state).map((hit) => hit.text))];
  if (held.length > 0) return { wall: 'waiting', heldFor: held };
  return { wall: line.wall };
};

/** What the second part gives rise to. An answer that is parted answers the same question still, and no other one. */
const madeOf = (state: State, meeting: Meeting, first: LineId, rest: Line): Made => {
  if (rest.kind === 'answer') return { changes: [], issue: rest.issue, answers: rest.answers };
  const item = rest.item && state.agendaItem.get(rest.item);
  const issue = rest.kind === 'symptom' ? undefined : rest.issue;
  const asked = having(state, 'question', 'line', first)[0];
  const to = { about: asked?.aboutLine, question: undefined, askedOf: asked?.askedOf };
  return recordsOfLine({ state, meeting, item: item || undefined, line: rest, issue, ...to });
};

/**
 * Parts a saved line in two, of the same time, speaker, kind and lane. The first keeps what was built on it, the second gives rise
 * to what its own words say. The text as it was stays in the journal; all of it is one transaction and undone in one step.
 */
export const splitLine = (
  state: State,
  id: LineId,
  { head, tail, rest }: Parting,
  by: Corrector,
): Change[] | Refusal => {
  const line = state.line.get(id);
  const meeting = line && state.meeting.get(line.meeting);
  if (!line || !meeting) return { refused: 'no-such-line' };
  if (head.trim() === '' || tail.trim() === '') return { refused: 'split-empty' };
  const corrected = correctLine(state, id, { text: head }, by);
  if (isRefusal(corrected)) return corrected;
  const { heldFor: _before, edits: _edits, ...same } = line;
  const second: Line = { ...same, id: rest, text: tail.trim(), ...wallOf(state, line, tail) };
  const made = madeOf(state, meeting, id, second);
  return [...corrected, create('line', { ...second, issue: made.issue, answers: made.answers }), ...made.changes];
};
