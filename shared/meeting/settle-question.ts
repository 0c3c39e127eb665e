import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { QuestionId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import { slotsLeft, subjectOf } from './answer-question.ts';
import type { Question } from './meeting.ts';
import { theWall } from './meeting-now.ts';
import { wallShows } from './show-wall.ts';

const openQuestion = (state: State, id: QuestionId): Question | undefined => {
  const question = state.question.get(id);
  return question?.state === 'open' ? question : undefined;
};

/** The issues that a question is about get the reason why nobody knows since when. */
const issuesUnknown = (state: State, question: Question, reason: string): readonly Change[] => {
  const about = subjectOf(state, question);
  return having(state, 'issue', 'line', about?.id)
    .filter((issue) => issue.since.from === null)
    .map(({ id }) => update('issue', id, { since: { from: null, doubt: 'unknown', text: reason } }));
};

/**
 * 不详: what a question still asks is not known, and why. The question is answered by that; a symptom without a village
 * stays one, since an issue is of exactly one village.
 */
export const answerUnknown = (state: State, id: QuestionId, reason: string, now: LocalTime): Change[] | Refusal => {
  const question = openQuestion(state, id);
  if (!question) return { refused: 'no-question-open' };
  const text = reason.trim();
  if (text === '') return { refused: 'why-missing' };
  const left = slotsLeft(question);
  const unknown = left.map((slot) => ({ slot, text, isUnknown: true }));
  const said = [...(question.said ?? []), ...unknown];
  return [
    update('question', id, { state: 'answered', answeredAt: now, reason: text, ...(said.length > 0 ? { said } : {}) }),
    ...(left.includes('since') ? issuesUnknown(state, question, text) : []),
  ];
};

/** 不再追问: a question is dropped, with the reason; it counts nowhere, stands in no paper, and leaves the wall. */
export const withdrawQuestion = (state: State, id: QuestionId, reason: string): Change[] | Refusal => {
  const question = openQuestion(state, id);
  if (!question) return { refused: 'no-question-open' };
  if (reason.trim() === '') return { refused: 'why-missing' };
  const wall = state.wall.get(theWall);
  const shown =
    wall?.question === id
      ? [update('wall', theWall, { question: null, ...(wall.line === question.line ? { line: null } : {}) })]
      : [];
  return [update('question', id, { state: 'withdrawn', reason: reason.trim() }), ...shown];
};

/** Puts a question on the wall again, as it stands now. One for the host alone, or that waits for its release, never gets there by this. */
export const showQuestion = (state: State, id: QuestionId): Change[] | Refusal => {
  const question = state.question.get(id);
  const line = question && state.line.get(question.line);
  if (!question || !line || question.state === 'withdrawn') return { refused: 'no-question-open' };
  if (line.lane !== 'room' || line.isOffRecord) return { refused: 'line-not-for-room' };
  if (line.wall === 'waiting') return { refused: 'question-waits' };
  const { meeting, item } = line;
  const issue = line.issue ?? subjectOf(state, question)?.issue;
  return [
    ...(line.wall === 'off' ? [update('line', line.id, { wall: 'shown' })] : []),
    wallShows(state, { meeting, scene: 'discussion', item, issue, line: line.id, question: id }),
  ];
};

/** How long a question waited for its answer, in ms from when it was asked; null while it waits, or for one withdrawn. */
export const answeredAfterMs = (state: State, question: Question): number | null => {
  const asked = state.line.get(question.line)?.at;
  if (question.state !== 'answered' || asked === undefined || question.answeredAt === undefined) return null;
  return Date.parse(`${question.answeredAt}Z`) - Date.parse(`${asked}Z`);
};
