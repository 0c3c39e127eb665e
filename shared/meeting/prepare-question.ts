import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, remove, update } from '../journal/write.ts';
import type { PreparedQuestionId, VillageId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { PreparedQuestion } from './prepared-question.ts';

/** The prepared questions for a village, in the order in which they were written down. */
export const preparedFor = (state: State, village: VillageId): readonly PreparedQuestion[] =>
  having(state, 'preparedQuestion', 'village', village).toSorted((one, other) => one.order - other.order);

/** Writes down a question for a village, after those that are there. */
export const prepareQuestion = (
  state: State,
  id: PreparedQuestionId,
  village: VillageId,
  text: string,
): Change[] | Refusal => {
  const words = text.trim();
  if (words === '') return { refused: 'question-empty' };
  if (!state.village.has(village)) return { refused: 'prepared-no-village' };
  const order = Math.max(0, ...preparedFor(state, village).map((one) => one.order)) + 1;
  return [create('preparedQuestion', { id, village, text: words, order })];
};

/** Rewords a prepared question; one without words left is taken away. */
export const rewordPrepared = (state: State, id: PreparedQuestionId, text: string): Change[] | Refusal => {
  if (!state.preparedQuestion.has(id)) return { refused: 'no-such-question' };
  const words = text.trim();
  return [words === '' ? remove('preparedQuestion', id) : update('preparedQuestion', id, { text: words })];
};
