import type { Change } from '../journal/change.ts';
import { isRefusal, type Refusal } from '../journal/refusal.ts';
import { create, update } from '../journal/write.ts';
import { scanForRoom } from '../lanes/scan.ts';
import { questionWords } from '../question/question-words.ts';
import type { Slot } from '../question/slots.ts';
import { type LineId, type MeetingId, type ParticipantId, questionId } from '../records/ids.ts';
import { having, type State, withChanges } from '../records/state.ts';
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
  having(state, 'question', 'aboutLine', about).some(
    (question) =>
      question.line !== about && question.state === 'open' && slots.every((slot) => question.slots?.includes(slot)),
  );

/** The words are the chair's, whoever types them. */
const chairOf = (state: State, meeting: MeetingId): ParticipantId | undefined =>
  having(state, 'participant', 'meeting', meeting).filter((one) => one.duty === 'chair')[0]?.id;

/** A question that is put, in whatever words: about a line, or about the item alone. */
type Put = {
  readonly line: LineId;
  readonly meeting: MeetingId;
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly about: Line | undefined;
  readonly at: LocalTime;
  readonly toWall: boolean;
  readonly askedOf?: ParticipantId | undefined;
  readonly prepared?: string | undefined;
};

/** A question about what only the host may read is for the host, too: the strictest lane holds. */
const questionLine = (state: State, put: Put): Line => {
  const { about, text } = put;
  const item = itemNow(state, put.meeting);
  const speaker = chairOf(state, put.meeting);
  const isForRoom = put.toWall && (about === undefined || about.lane === 'room');
  const held = isForRoom ? [...new Set(scanForRoom(text, state).map((hit) => hit.text))] : [];
  const waits = held.length > 0 || state.meeting.get(put.meeting)?.wallMode === 'release';
  return {
    id: put.line,
    meeting: put.meeting,
    item: about?.item ?? item?.id,
    village: about?.village ?? item?.village,
    kind: 'question',
    at: put.at,
    speaker,
    speakerState: speaker ? 'known' : 'unknown',
    text,
    lane: isForRoom ? 'room' : 'host',
    isOffRecord: false,
    wall: isForRoom ? (waits ? 'waiting' : 'shown') : 'off',
    issue: about?.issue,
    ...(held.length > 0 ? { heldFor: held } : {}),
  };
};

const asked = (state: State, put: Put): Change[] => {
  const line = questionLine(state, put);
  const own = put.about && ownQuestion(state, put.about.id);
  const id = own?.id ?? questionId.parse(`${line.id}-question`);
  const { askedOf, prepared } = put;
  const slots = put.slots.length > 0 ? put.slots : undefined;
  const about = put.about?.id;
  // A symptom without a village is a question already: it gets its words here, and is not asked twice.
  const record = own
    ? update('question', id, {
        line: line.id,
        askedOf: askedOf ?? null,
        ...(slots ? { slots } : {}),
        ...(prepared ? { prepared } : {}),
      })
    : create('question', {
        id,
        meeting: line.meeting,
        line: line.id,
        aboutLine: about,
        askedOf,
        slots,
        prepared,
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
  const text = questionWords(asking.slots, asking.language);
  return [...typed, ...asked(said, { ...asking, text, about })];
};

/** A question that was prepared for the host, as one key puts it: `key` marks it as asked. */
export type PromptAsking = Pick<Put, 'line' | 'meeting' | 'text' | 'slots' | 'at' | 'toWall' | 'askedOf'> & {
  readonly key: string;
  readonly about: LineId | null;
};

/** Puts a prepared question before the room or to the host alone; a second press puts nothing twice. */
export const askPrompt = (state: State, asking: PromptAsking): Change[] | Refusal => {
  if (state.meeting.get(asking.meeting)?.state !== 'running') return { refused: 'meeting-not-running' };
  if (state.line.has(asking.line)) return { refused: 'line-captured-already' };
  const isPut = having(state, 'question', 'meeting', asking.meeting).filter(
    (one) => one.prepared === asking.key && one.state !== 'withdrawn',
  );
  if (isPut.length > 0) return { refused: 'question-asked-already' };
  const about = asking.about === null ? undefined : state.line.get(asking.about);
  return asked(state, { ...asking, about, prepared: asking.key });
};
