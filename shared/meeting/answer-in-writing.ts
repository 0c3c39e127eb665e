import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { QuestionId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { type Day, day } from '../time/dates.ts';

/** 会后书面答复: a question gets a day by which it is answered in writing. The day of the meeting or later. */
export const answerInWriting = (state: State, id: QuestionId, by: Day): Change[] | Refusal => {
  const question = state.question.get(id);
  if (!question) return { refused: 'no-question-open' };
  if (question.state === 'answered') return { refused: 'question-answered-already' };
  if (!day.safeParse(by).success) return { refused: 'date-missing' };
  const meeting = state.meeting.get(question.meeting);
  if (meeting && by < meeting.date) return { refused: 'date-before-meeting', values: { date: meeting.date } };
  return [update('question', id, { state: 'in-writing', writtenBy: by })];
};
