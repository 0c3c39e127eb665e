import type { Change } from '../journal/change.ts';
import { isRefusal, type Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import { scanForRoom } from '../lanes/scan.ts';
import type { AgendaItemId, LineId, ParticipantId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import { typedTime } from '../time/typed-time.ts';
import { nameSpeechOf } from './correct-speech.ts';
import type { Line, LineKind, Meeting } from './meeting.ts';
import { theWall } from './meeting-now.ts';
import { refilled } from './refill-answer.ts';
import { moved, remade, reworded, withdrawn } from './rework-line.ts';
import { wallShows, wallShowsItem } from './show-wall.ts';

/** What is put right in a line; what is left out stays. `item` null = said of no village. */
export type Correction = {
  readonly text?: string;
  readonly kind?: LineKind;
  readonly speaker?: ParticipantId | null;
  readonly speakerState?: Line['speakerState'];
  readonly item?: AgendaItemId | null;
  readonly at?: LocalTime;
  readonly isOffRecord?: boolean;
};

/** Who corrects, and when. */
export type Corrector = { readonly who: string; readonly at: LocalTime };

const leavesWall = (state: State, line: Line): readonly Change[] => {
  if (state.wall.get(theWall)?.line !== line.id) return [];
  const item = line.item && state.agendaItem.get(line.item);
  return [item ? wallShowsItem(state, item) : wallShows(state, { meeting: line.meeting, scene: 'meeting' })];
};

/** A corrected line that holds a word nobody has released is held again, and leaves the wall. */
const heldAgain = (state: State, line: Line): readonly Change[] => {
  if (line.lane !== 'room' || line.wall === 'off') return [];
  const held = [...new Set(scanForRoom(line.text, state).map((hit) => hit.text))];
  const isNew = held.some((word) => !(line.heldFor ?? []).includes(word));
  if (!isNew) return [];
  return [update('line', line.id, { wall: 'waiting', heldFor: held }), ...leavesWall(state, line)];
};

const correctedFields = ['text', 'kind', 'speaker', 'speakerState', 'item', 'village', 'at', 'isOffRecord'] as const;

const next = (state: State, line: Line, correction: Correction): Line => {
  const { text = line.text, kind = line.kind, speakerState = line.speakerState, at = line.at } = correction;
  const speaker = correction.speaker === undefined ? line.speaker : (correction.speaker ?? undefined);
  const item = correction.item === undefined ? line.item : (correction.item ?? undefined);
  const village = item === line.item ? line.village : item && state.agendaItem.get(item)?.village;
  const isOffRecord = correction.isOffRecord ?? line.isOffRecord;
  const isBack = line.isOffRecord && !isOffRecord;
  return {
    ...line,
    text: text.trim(),
    kind,
    speakerState,
    speaker: speakerState === 'unknown' ? undefined : speaker,
    item,
    village: village || undefined,
    at,
    isOffRecord,
    // What comes back on the record is not on the wall with it: the room has not heard it from there.
    ...(isOffRecord ? { lane: 'file', wall: 'off' } : isBack ? { lane: 'room', wall: 'off' } : {}),
  };
};

const objection = (state: State, line: Line, wanted: Line): Refusal | null => {
  if (wanted.text === '') return { refused: 'line-empty' };
  if (typedTime(wanted.at.slice(11, 16)) === null) return { refused: 'time-unreadable' };
  const asked = line.answers && state.line.get(line.answers);
  if (wanted.at !== line.at && asked && wanted.at < asked.at) return { refused: 'answer-before-question' };
  return null;
};

const consequences = (state: State, meeting: Meeting, line: Line, wanted: Line): readonly Change[] | Refusal => {
  if (wanted.isOffRecord) {
    const records = line.isOffRecord ? [] : withdrawn(state, meeting, wanted);
    return isRefusal(records) ? records : [...records, ...leavesWall(state, line)];
  }
  if (line.isOffRecord || wanted.kind !== line.kind) return remade(state, meeting, wanted);
  const place = wanted.item === line.item ? [] : moved(state, meeting, wanted);
  if (isRefusal(place)) return place;
  if (wanted.text === line.text) return place;
  const answered = refilled(state, meeting, line, wanted);
  return isRefusal(answered) ? answered : [...place, ...reworded(state, wanted), ...answered];
};

const answeredThen = (state: State, line: Line, wanted: Line): readonly Change[] =>
  wanted.at === line.at
    ? []
    : having(state, 'question', 'answer', line.id).map(({ id }) => update('question', id, { answeredAt: wanted.at }));

/**
 * Puts a line right afterwards: its words, kind, speaker, village, time, or that it was off the record; and with it what was made of
 * it. What it said before is kept with who changed it and when. Once others have built on it, kind and village stay: they would hang
 * in the air. Nothing is put right once the minutes are issued: that takes a new version of them.
 */
export const correctLine = (state: State, id: LineId, correction: Correction, by: Corrector): Change[] | Refusal => {
  const line = state.line.get(id);
  const meeting = line && state.meeting.get(line.meeting);
  if (!line || !meeting) return { refused: 'no-such-line' };
  if (meeting.state === 'issued') return { refused: 'minutes-issued' };
  const wanted = next(state, line, correction);
  const no = objection(state, line, wanted);
  if (no) return no;
  const changed = correctedFields.filter((name) => wanted[name] !== line[name]);
  if (changed.length === 0) return [];
  const records = consequences(state, meeting, line, wanted);
  if (isRefusal(records)) return records;
  const was = Object.fromEntries(changed.flatMap((name) => (line[name] === undefined ? [] : [[name, line[name]]])));
  const own = update('line', id, {
    ...Object.fromEntries(changed.map((name) => [name, wanted[name] ?? null])),
    ...(wanted.lane === line.lane ? {} : { lane: wanted.lane, wall: wanted.wall }),
    edits: [...(line.edits ?? []), { ...by, was }],
  });
  return [
    own,
    ...nameSpeechOf(state, line, wanted),
    ...records,
    ...answeredThen(state, line, wanted),
    ...heldAgain(state, wanted),
  ];
};
