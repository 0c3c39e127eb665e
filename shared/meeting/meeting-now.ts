import type { MeetingId } from '../records/ids.ts';
import { wallId } from '../records/ids.ts';
import { having, type State, where } from '../records/state.ts';
import type { AgendaItem, Line, Meeting, Participant, Question } from './meeting.ts';

/** The id of the one record that says what the wall shows. */
export const theWall = wallId.parse('wall');

/** Lists of records are replaced and never altered, so each is sorted once, however many windows and rules ask. */
const sortedOnce = <R>(compare: (one: R, other: R) => number) => {
  const sorted = new WeakMap<readonly R[], readonly R[]>();
  return (list: readonly R[]): readonly R[] => {
    const known = sorted.get(list) ?? list.toSorted(compare);
    sorted.set(list, known);
    return known;
  };
};
const byOrder = (one: { readonly order: number }, other: { readonly order: number }): number => one.order - other.order;
const inOrder = sortedOnce<AgendaItem>(byOrder);
const inPrintOrder = sortedOnce<Participant>(byOrder);
const inTime = sortedOnce<Line>((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));

/** The agenda of a meeting in its order. */
export const agendaOf = (state: State, meeting: MeetingId): readonly AgendaItem[] =>
  inOrder(having(state, 'agendaItem', 'meeting', meeting));

/** The item under discussion; undefined before the first and after the last. */
export const itemNow = (state: State, meeting: MeetingId): AgendaItem | undefined =>
  having(state, 'agendaItem', 'meeting', meeting).filter((item) => item.state === 'now')[0];

/** Everything that was captured in a meeting, in the order in which it was captured. */
export const linesOf = (state: State, meeting: MeetingId): readonly Line[] =>
  inTime(having(state, 'line', 'meeting', meeting));

/** The questions of a meeting that nobody has answered yet, and that have no date for an answer in writing. */
export const openQuestionsOf = (state: State, meeting: MeetingId): readonly Question[] =>
  having(state, 'question', 'meeting', meeting).filter((question) => question.state === 'open');

/** The people of a meeting in their print order. */
export const participantsOf = (state: State, meeting: MeetingId): readonly Participant[] =>
  inPrintOrder(having(state, 'participant', 'meeting', meeting));

const isOpen = ({ state }: Meeting): boolean => state !== 'issued';

/** The meeting that the console belongs to: one that runs or is adjourned, else the newest whose minutes are not issued. */
export const currentMeeting = (state: State): Meeting | undefined => {
  const open = where(state, 'meeting', isOpen);
  return open.find((meeting) => meeting.state === 'running' || meeting.state === 'adjourned') ?? open.at(-1);
};
