import { type IssueStanding, issueStanding } from '../issue/standing.ts';
import { type InRoom, inRoomWhere, type RoomState, roomState } from '../lanes/room-state.ts';
import { type HostPart, hostPart } from '../records/definition.ts';
import { kinds } from '../records/kinds.ts';
import type { State } from '../records/state.ts';
import type { Language } from '../text/translate.ts';
import type { Day } from '../time/dates.ts';
import { timeWords } from '../time/format.ts';
import { promisesOf } from '../village/profile.ts';
import { wallRecordId } from './build-room-view.ts';
import type { HostMissing, HostNote, HostQuestion, HostView } from './host-view.ts';
import { agendaOf } from './wall-desk.ts';
import { standingWord, type Words, wordsIn } from './wall-words.ts';

/** All that the host's sheet is drawn from: the state for its host fields, the room's records for everything else. */
type HostDesk = {
  readonly state: State;
  readonly room: RoomState;
  readonly today: Day;
  readonly words: Words;
  readonly meeting: InRoom<'meeting'>;
  readonly item: InRoom<'agendaItem'> | null;
};

/** A line that the chair may read: never one that is off the record or in the lane of the file. */
const lineForHost = (state: State, id: string): HostPart<(typeof kinds)['line']> | null => {
  const line = state.line.get(id);
  return line && !line.isOffRecord && line.lane !== 'file' ? hostPart(kinds.line, line) : null;
};

const questionsOf = ({ state, words, meeting }: HostDesk): readonly HostQuestion[] =>
  [...state.question.values()]
    .filter((question) => question.meeting === meeting.id && question.state === 'open')
    .flatMap((question) => {
      const line = lineForHost(state, question.line);
      if (!line) return [];
      const asked = question.askedOf && state.participant.get(question.askedOf);
      const unit = asked ? (asked.unitName ?? (asked.unit && state.unit.get(asked.unit)?.name) ?? '') : '';
      const time = timeWords(line.at);
      const to = asked
        ? words('host.asked-at', { time, who: `${unit} ${asked.name}`.trim() })
        : words('host.asked-nobody', { time });
      return [{ text: line.text, to, askedAt: time }];
    });

const slotsOf = (desk: HostDesk, issue: InRoom<'issue'>): readonly string[] => {
  const { room, words } = desk;
  const ofIssue = (one: { readonly issue: string }): boolean => one.issue === issue.id;
  const prescriptions = inRoomWhere(room, 'prescription', ofIssue);
  const last = prescriptions.at(-1);
  const slots = [
    issue.since.from === null ? words('slot.since') : '',
    inRoomWhere(room, 'diagnosis', ofIssue).length === 0 ? words('host.missing-cause') : '',
    last ? '' : words('host.missing-prescription'),
    last && last.leadUnit === undefined && last.person === undefined ? words('slot.who') : '',
    last && !last.due ? words('slot.due') : '',
  ];
  return slots.filter((slot) => slot !== '');
};

/** What the issues raised in this meeting for the village in turn still lack before it is left. */
const missingOf = (desk: HostDesk): readonly HostMissing[] => {
  const { room, meeting, item } = desk;
  const raised = inRoomWhere(
    room,
    'issue',
    (issue) => issue.meeting === meeting.id && (item?.village === undefined || issue.village === item.village),
  );
  return raised
    .filter((issue) => issueStanding(room, issue, desk.today).isOpen)
    .map((issue) => ({ what: issue.summary, slots: slotsOf(desk, issue) }))
    .filter(({ slots }) => slots.length > 0);
};

const promisedOf = ({ room, today, words, item }: HostDesk): HostView['promised'] => {
  const all = item?.village ? promisesOf(room, item.village, today) : [];
  const row = (measure: string, standing: IssueStanding): HostView['promised']['rows'][number] => ({
    mark: standing.mark,
    measure,
    state: standingWord(words, standing),
    isOverdue: standing.isOverdue,
  });
  return {
    all: all.length,
    kept: all.filter(({ isKept }) => isKept).length,
    rows: all.map(({ measure, standing }) => row(measure, standing)),
  };
};

/** Lines that the clerk saved for the chair alone, the newest first. */
const notesOf = ({ state, words, meeting, item }: HostDesk): readonly HostNote[] =>
  [...state.line.values()]
    .filter((line) => line.meeting === meeting.id && line.lane === 'host' && line.item === item?.id)
    .flatMap(({ id }) => lineForHost(state, id) ?? [])
    .map(({ at, kind, text }) => ({ at: timeWords(at), kind: words(`kind.${kind}`), text }))
    .reverse();

const nextOf = ({ room, meeting }: HostDesk): readonly string[] =>
  agendaOf(room, meeting.id)
    .filter(({ state }) => state === 'waiting' || state === 'carried')
    .slice(0, 3)
    .map(({ village, title }) => (village && room.village.get(village)?.name) || (title ?? ''));

const placeOf = ({ room, meeting, item }: HostDesk): HostView['village'] => {
  const villages = agendaOf(room, meeting.id).filter(({ kind }) => kind === 'village');
  return { at: villages.findIndex(({ id }) => id === item?.id) + 1, of: villages.length };
};

const nobody = { village: { at: 0, of: 0 }, promised: { all: 0, kept: 0, rows: [] } } as const;

/**
 * What the chair's own display shows: the village in turn, the open questions, what is still missing, what was promised
 * last time, and the notes for the chair. Lanes room and host; off-record lines and the lane of the file are not in it.
 */
export const hostView = (
  state: State,
  today: Day,
  language: Language,
  theme: HostView['theme'] = 'light',
): HostView => {
  const words = wordsIn(language);
  const room = roomState(state);
  const wall = room.wall.get(wallRecordId);
  const meeting = wall?.meeting && room.meeting.get(wall.meeting);
  const frame = { language, theme };
  if (!meeting) {
    return {
      ...frame,
      ...nobody,
      title: words('host.idle'),
      beside: '',
      questions: [],
      missing: [],
      notes: [],
      next: [],
    };
  }
  const item = agendaOf(room, meeting.id).find(({ state: now }) => now === 'now') ?? null;
  const desk: HostDesk = { state, room, today, words, meeting, item };
  const village = item?.village && room.village.get(item.village);
  return {
    ...frame,
    title: village ? village.name : (item?.title ?? meeting.title),
    beside: village ? (room.unit.get(village.town)?.name ?? '') : '',
    village: placeOf(desk),
    questions: questionsOf(desk),
    missing: missingOf(desk),
    promised: promisedOf(desk),
    notes: notesOf(desk),
    next: nextOf(desk),
  };
};
