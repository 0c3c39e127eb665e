import type { MeetingId } from '../records/ids.ts';
import { wallId } from '../records/ids.ts';
import { type State, where } from '../records/state.ts';
import type { AgendaItem, Line, Meeting, Participant, Question } from './meeting.ts';

/** The id of the one record that says what the wall shows. */
export const theWall = wallId.parse('wall');

/** The agenda of a meeting in its order. */
export const agendaOf = (state: State, meeting: MeetingId): readonly AgendaItem[] =>
  where(state, 'agendaItem', (item) => item.meeting === meeting).toSorted((one, other) => one.order - other.order);

/** The item under discussion; undefined before the first and after the last. */
export const itemNow = (state: State, meeting: MeetingId): AgendaItem | undefined =>
  where(state, 'agendaItem', (item) => item.meeting === meeting && item.state === 'now')[0];

/** Everything that was captured in a meeting, in the order in which it was captured. */
export const linesOf = (state: State, meeting: MeetingId): readonly Line[] =>
  where(state, 'line', (line) => line.meeting === meeting).toSorted((one, other) => one.at.localeCompare(other.at));

/** The questions of a meeting that nobody has answered yet, and that have no date for an answer in writing. */
export const openQuestionsOf = (state: State, meeting: MeetingId): readonly Question[] =>
  where(state, 'question', (question) => question.meeting === meeting && question.state === 'open');

/** The people of a meeting in their print order. */
export const participantsOf = (state: State, meeting: MeetingId): readonly Participant[] =>
  where(state, 'participant', (participant) => participant.meeting === meeting).toSorted(
    (one, other) => one.order - other.order,
  );

const isOpen = ({ state }: Meeting): boolean => state !== 'issued';

/** The meeting that the console belongs to: one that runs or is adjourned, else the newest whose minutes are not issued. */
export const currentMeeting = (state: State): Meeting | undefined => {
  const open = where(state, 'meeting', isOpen);
  return open.find((meeting) => meeting.state === 'running' || meeting.state === 'adjourned') ?? open.at(-1);
};
