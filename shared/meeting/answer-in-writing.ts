import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { ParticipantId, QuestionId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { type Day, day } from '../time/dates.ts';

/**
 * 会后书面答复: a question gets a day by which it is answered in writing, the day of the meeting or later, and who promises it:
 * the one who was asked where nobody else is named.
 */
export const answerInWriting = (
  state: State,
  id: QuestionId,
  by: Day,
  who?: ParticipantId | undefined,
): Change[] | Refusal => {
  const question = state.question.get(id);
  if (!question) return { refused: 'no-question-open' };
  if (question.state === 'withdrawn') return { refused: 'no-question-open' };
  if (question.state === 'answered') return { refused: 'question-answered-already' };
  if (!day.safeParse(by).success) return { refused: 'date-missing' };
  const meeting = state.meeting.get(question.meeting);
  if (meeting && by < meeting.date) return { refused: 'date-before-meeting', values: { date: meeting.date } };
  const promised = who ?? question.askedOf;
  return [
    update('question', id, { state: 'in-writing', writtenBy: by, ...(promised ? { writtenWho: promised } : {}) }),
  ];
};
