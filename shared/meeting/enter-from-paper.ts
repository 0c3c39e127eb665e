import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create } from '../journal/write.ts';
import type { AgendaItemId, QuestionId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import { typedTime } from '../time/typed-time.ts';
import { type Capture, lineAsSaid, linkable } from './capture-line.ts';
import type { Line } from './meeting.ts';
import { linesOf, openQuestionsOf } from './meeting-now.ts';
import { recordsOfLine } from './records-of-line.ts';

/** A line from a sheet of paper: `at` is the time that the sheet says, `item` what its code says, `enteredAt` the time of typing. */
export type PaperCapture = Capture & { readonly item: AgendaItemId | null; readonly enteredAt: LocalTime };

/** The question that an answer of this time was given to: the newest of the same village that was open and asked before. */
const questionThen = (state: State, { meeting, item, at, question }: PaperCapture): QuestionId | undefined => {
  if (question) return question;
  const asked = openQuestionsOf(state, meeting)
    .map((one) => ({ id: one.id, line: state.line.get(one.line) }))
    .filter(({ line }) => line !== undefined && line.at <= at);
  const here = asked.filter(({ line }) => line?.item === (item ?? undefined));
  const byTime = (here.length > 0 ? here : asked).toSorted((one, other) =>
    (one.line?.at ?? '').localeCompare(other.line?.at ?? ''),
  );
  return byTime.at(-1)?.id;
};

/**
 * A sheet knows minutes only: of several lines of one minute each comes a second after the one typed before it, so that they
 * keep the order of the sheet wherever they are sorted.
 */
const inOrderOfSheet = (state: State, { meeting, at }: PaperCapture): LocalTime => {
  const minute = at.slice(0, 16);
  const there = linesOf(state, meeting).filter((line) => line.enteredAt !== undefined && line.at.startsWith(minute));
  return `${minute}:${String(Math.min(59, there.length)).padStart(2, '0')}`;
};

const saidBefore = (state: State, capture: PaperCapture): Line | undefined =>
  linesOf(state, capture.meeting).findLast(
    (line) => line.at <= capture.at && line.item === (capture.item ?? undefined) && !line.isOffRecord,
  );

/**
 * Takes down afterwards what stood on paper: the line sorts in at its own time, with all that follows from it, and the journal's stamp
 * says when it was typed. The wall is not touched, and nothing of it goes there unless somebody releases it.
 */
export const enterFromPaper = (state: State, written: PaperCapture): Change[] | Refusal => {
  const capture = { ...written, at: inOrderOfSheet(state, written) };
  const meeting = state.meeting.get(capture.meeting);
  if (meeting?.state === 'issued') return { refused: 'minutes-issued' };
  if (!meeting || meeting.state === 'preparing') return { refused: 'meeting-not-running' };
  if (capture.text.trim() === '') return { refused: 'line-empty' };
  if (typedTime(capture.at.slice(11, 16)) === null) return { refused: 'time-unreadable' };
  if (state.line.has(capture.line)) return { refused: 'line-captured-already' };
  const item = capture.item === null ? undefined : state.agendaItem.get(capture.item);
  const line: Line = {
    ...lineAsSaid(state, capture, meeting, item),
    wall: 'off',
    enteredAt: capture.enteredAt,
  };
  const about = saidBefore(state, capture);
  const issue = linkable(state, capture.issue) ?? (about && linkable(state, about.issue));
  const isThere = issue && item?.village ? state.issue.get(issue)?.village === item.village : false;
  const made = recordsOfLine({
    state,
    meeting,
    item,
    line,
    issue: isThere ? issue : undefined,
    about: about?.id,
    question: capture.kind === 'answer' ? questionThen(state, capture) : undefined,
    askedOf: capture.askedOf,
  });
  return [create('line', { ...line, issue: made.issue, answers: made.answers }), ...made.changes];
};
