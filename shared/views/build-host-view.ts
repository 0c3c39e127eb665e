import { type InRoom, type RoomState, roomState } from '../lanes/room-state.ts';
import { speechNow } from '../meeting/floor-now.ts';
import type { Participant } from '../meeting/meeting.ts';
import { secondsBetween } from '../meeting/span.ts';
import { nextSpeakers } from '../meeting/speaking-order.ts';
import { isPaused, speechSeconds } from '../meeting/speech.ts';
import { questionWords } from '../question/question-words.ts';
import { type HostPart, hostPart } from '../records/definition.ts';
import { kinds } from '../records/kinds.ts';
import { having, type State } from '../records/state.ts';
import type { Language } from '../text/translate.ts';
import type { Day, LocalTime } from '../time/dates.ts';
import { timeWords } from '../time/format.ts';
import { wallRecordId } from './build-room-view.ts';
import type { HostNote, HostQuestion, HostView } from './host-view.ts';
import { hostVillage } from './host-village.ts';
import { agendaOf } from './wall-desk.ts';
import { type Words, wordsIn } from './wall-words.ts';

/** All that the host's sheet is drawn from: the state for its host fields, the room's records for everything else. */
type HostDesk = {
  readonly state: State;
  readonly room: RoomState;
  readonly today: Day;
  readonly now: LocalTime;
  readonly language: Language;
  readonly words: Words;
  readonly meeting: InRoom<'meeting'>;
  readonly item: InRoom<'agendaItem'> | null;
};

/** A line that the chair may read: never one that is off the record or in the lane of the file. */
const lineForHost = (state: State, id: string): HostPart<(typeof kinds)['line']> | null => {
  const line = state.line.get(id);
  return line && !line.isOffRecord && line.lane !== 'file' ? hostPart(kinds.line, line) : null;
};

const nameOf = ({ state, words }: HostDesk, one: Participant): string => {
  if (one.role === 'people') return words('wall.people');
  const unit = one.unitName ?? (one.unit && state.unit.get(one.unit)?.name) ?? '';
  return `${one.name} ${unit}`.trim();
};

/** What was answered of a question that is not answered yet; a host may know it, as long as its line is on the record. */
const saidOf = ({ state, words }: HostDesk, id: string): string => {
  const said = (state.question.get(id)?.said ?? []).filter(
    ({ line }) => line === undefined || lineForHost(state, line),
  );
  return said.length === 0
    ? ''
    : words('host.said-so-far', { said: said.map(({ text }) => text).join(words('list.comma')) });
};

const questionsOf = (desk: HostDesk): readonly HostQuestion[] => {
  const { state, words, meeting, now, language } = desk;
  return having(state, 'question', 'meeting', meeting.id)
    .filter((question) => question.state === 'open')
    .flatMap((question) => {
      const line = lineForHost(state, question.line);
      if (!line) return [];
      const asked = question.askedOf && state.participant.get(question.askedOf);
      const time = timeWords(line.at);
      const who = asked ? nameOf(desk, asked) : '';
      const to = asked ? words('host.asked-at', { time, who }) : words('host.asked-nobody', { time });
      const isUnworded = line.kind === 'symptom' && question.slots && question.slots.length > 0;
      const text = isUnworded ? questionWords(question.slots ?? [], language) : line.text;
      return [{ text, to, waited: Math.max(0, secondsBetween(line.at, now)), said: saidOf(desk, question.id) }];
    });
};

/** Lines that the clerk saved for the chair alone, the newest first. */
const notesOf = ({ state, words, meeting, item }: HostDesk): readonly HostNote[] =>
  having(state, 'line', 'meeting', meeting.id)
    .filter((line) => line.lane === 'host' && line.kind !== 'question' && line.item === item?.id)
    .flatMap(({ id }) => lineForHost(state, id) ?? [])
    .map(({ at, kind, text }) => ({ at: timeWords(at), kind: words(`kind.${kind}`), text }))
    .reverse();

const nextOf = ({ room, meeting }: HostDesk): readonly string[] =>
  agendaOf(room, meeting.id)
    .filter(({ state }) => state === 'waiting' || state === 'carried')
    .slice(0, 3)
    .map(({ village, title }) => (village && room.village.get(village)?.name) || (title ?? ''));

/** Who has the floor; whoever speaks under the promise to stay hidden is hidden here, too. */
const speakingOf = (desk: HostDesk): HostView['speaking'] => {
  const { state, words, meeting, now } = desk;
  const speech = speechNow(state, meeting.id);
  if (!speech) return null;
  const speaker = speech.speaker && state.participant.get(speech.speaker);
  const who = speech.speakerState === 'hidden' || !speaker ? words('who.hidden') : nameOf(desk, speaker);
  return { who, seconds: Math.max(0, Math.floor(speechSeconds(speech, meeting, now))), isPaused: isPaused(speech) };
};

const placeOf = ({ room, meeting, item }: HostDesk): HostView['village'] => {
  const villages = agendaOf(room, meeting.id).filter(({ kind }) => kind === 'village');
  return { at: villages.findIndex(({ id }) => id === item?.id) + 1, of: villages.length };
};

const nothing = {
  village: { at: 0, of: 0 },
  questions: [],
  prompts: { all: 0, put: 0, rows: [] },
  missing: [],
  contradictions: [],
  promised: { all: 0, kept: 0, rows: [] },
  notes: [],
  speaking: null,
  speakers: [],
  next: [],
} as const satisfies Omit<HostView, 'language' | 'theme' | 'title' | 'beside'>;

/**
 * What the chair's own display shows: the village in turn, the questions that wait and those that may be put, what is
 * missing, what contradicts, what was promised last time, who speaks, and the notes for the chair. Lanes room and host;
 * off-record lines and the lane of the file are not in it. Clocks are as they stand at `now`.
 */
export const hostView = (
  state: State,
  today: Day,
  language: Language,
  theme: HostView['theme'] = 'light',
  now: LocalTime = `${today}T00:00:00`,
): HostView => {
  const words = wordsIn(language);
  const room = roomState(state);
  const wall = room.wall.get(wallRecordId);
  const meeting = wall?.meeting && room.meeting.get(wall.meeting);
  const frame = { language, theme };
  if (!meeting) return { ...frame, ...nothing, title: words('host.idle'), beside: '' };
  const item = agendaOf(room, meeting.id).find(({ state: stands }) => stands === 'now') ?? null;
  const desk: HostDesk = { state, room, today, now, language, words, meeting, item };
  const village = item?.village && room.village.get(item.village);
  return {
    ...frame,
    ...nothing,
    ...(village ? hostVillage(state, village.id, today, language, meeting.id) : {}),
    title: village ? village.name : (item?.title ?? meeting.title),
    beside: village ? (room.unit.get(village.town)?.name ?? '') : '',
    village: placeOf(desk),
    questions: questionsOf(desk),
    notes: notesOf(desk),
    speaking: speakingOf(desk),
    speakers: nextSpeakers(state, meeting.id)
      .slice(0, 3)
      .map((one) => nameOf(desk, one)),
    next: nextOf(desk),
  };
};
