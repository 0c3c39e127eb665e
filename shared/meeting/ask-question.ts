import type { Change } from '../journal/change.ts';
import { isRefusal, type Refusal } from '../journal/refusal.ts';
import { create, update } from '../journal/write.ts';
import { scanForRoom } from '../lanes/scan.ts';
import { questionWords } from '../question/question-words.ts';
import type { Slot } from '../question/slots.ts';
import { type LineId, type MeetingId, type ParticipantId, questionId } from '../records/ids.ts';
import { type State, where, withChanges } from '../records/state.ts';
import type { Language } from '../text/translate.ts';
import type { LocalTime } from '../time/dates.ts';
import { ownQuestion } from './answer-question.ts';
import { type Capture, captureLine } from './capture-line.ts';
import type { Line } from './meeting.ts';
import { itemNow } from './meeting-now.ts';
import { wallShows } from './show-wall.ts';

/** The exact question, as one key puts it. */
export type Asking = {
  /** The id of the question line that comes of it. */
  readonly line: LineId;
  readonly meeting: MeetingId;
  /** The line that is asked about: one on record, or the one still being typed, which is saved along with the question. */
  readonly about: LineId | Capture;
  readonly slots: readonly Slot[];
  readonly at: LocalTime;
  /** Put before the room, or to the host alone. */
  readonly toWall: boolean;
  readonly askedOf?: ParticipantId | undefined;
  readonly language: Language;
};

const isAskedAlready = (state: State, about: LineId, slots: readonly Slot[]): boolean =>
  where(
    state,
    'question',
    (question) =>
      question.aboutLine === about &&
      question.line !== about &&
      question.state === 'open' &&
      slots.every((slot) => question.slots?.includes(slot)),
  ).length > 0;

/** The words are the chair's, whoever types them. */
const chairOf = (state: State, meeting: MeetingId): ParticipantId | undefined =>
  where(state, 'participant', (one) => one.meeting === meeting && one.duty === 'chair')[0]?.id;

/** A question about what only the host may read is for the host, too: the strictest lane holds. */
const questionLine = (state: State, asking: Asking, about: Line): Line => {
  const text = questionWords(asking.slots, asking.language);
  const speaker = chairOf(state, asking.meeting);
  const isForRoom = asking.toWall && about.lane === 'room';
  const held = isForRoom ? [...new Set(scanForRoom(text, state).map((hit) => hit.text))] : [];
  const waits = held.length > 0 || state.meeting.get(asking.meeting)?.wallMode === 'release';
  return {
    id: asking.line,
    meeting: asking.meeting,
    item: about.item ?? itemNow(state, asking.meeting)?.id,
    village: about.village,
    kind: 'question',
    at: asking.at,
    speaker,
    speakerState: speaker ? 'known' : 'unknown',
    text,
    lane: isForRoom ? 'room' : 'host',
    isOffRecord: false,
    wall: isForRoom ? (waits ? 'waiting' : 'shown') : 'off',
    issue: about.issue,
    ...(held.length > 0 ? { heldFor: held } : {}),
  };
};

const asked = (state: State, asking: Asking, about: Line): Change[] => {
  const line = questionLine(state, asking, about);
  const own = ownQuestion(state, about.id);
  const id = own?.id ?? questionId.parse(`${line.id}-question`);
  const { slots, askedOf } = asking;
  // A symptom without a village is a question already: it gets its words here, and is not asked twice.
  const record = own
    ? update('question', id, { line: line.id, slots, askedOf: askedOf ?? null })
    : create('question', {
        id,
        meeting: line.meeting,
        line: line.id,
        aboutLine: about.id,
        askedOf,
        slots,
        state: 'open',
      });
  const { meeting, item, issue } = line;
  const wall = wallShows(state, { meeting, scene: 'discussion', item, issue, line: line.id, question: id });
  return [create('line', line), record, ...(line.wall === 'shown' ? [wall] : [])];
};

/**
 * Puts the question that a line leaves open: in its exact words, as a line of the chair, open until each slot is said. A line
 * that is still being typed is saved with it; all of it is one transaction and undone in one step. What is off the record
 * is never asked about, and a second press asks nothing twice.
 */
export const askReadyQuestion = (state: State, asking: Asking): Change[] | Refusal => {
  if (asking.slots.length === 0) return { refused: 'nothing-to-ask' };
  if (state.meeting.get(asking.meeting)?.state !== 'running') return { refused: 'meeting-not-running' };
  if (state.line.has(asking.line)) return { refused: 'line-captured-already' };
  const typed = typeof asking.about === 'string' ? [] : captureLine(state, asking.about);
  if (isRefusal(typed)) return typed;
  const said = typed.length === 0 ? state : withChanges(state, typed);
  const about = said.line.get(typeof asking.about === 'string' ? asking.about : asking.about.line);
  if (!about) return { refused: 'no-such-line' };
  if (about.isOffRecord || about.lane === 'file') return { refused: 'off-record-not-asked' };
  if (isAskedAlready(said, about.id, asking.slots)) return { refused: 'question-asked-already' };
  return [...typed, ...asked(said, asking, about)];
};
