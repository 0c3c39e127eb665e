import { z } from 'zod';
import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, remove, update } from '../journal/write.ts';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { type PreparedQuestionId, preparedQuestionId, type VillageId, villageId } from '../records/ids.ts';
import { host, room } from '../records/lane.ts';
import { type State, where } from '../records/state.ts';

/**
 * 准备好的追问: what the clerk wrote down beforehand for the host to ask a village. All of it is the host's; when it is put,
 * its words become a question line, and the question names it.
 */
export const preparedQuestion = defineRecord({
  id: room(preparedQuestionId),
  village: host(villageId),
  text: host(z.string().min(1)),
  order: host(z.number()),
});
export type PreparedQuestion = RecordOf<typeof preparedQuestion>;

/** The prepared questions for a village, in the order in which they were written down. */
export const preparedFor = (state: State, village: VillageId): readonly PreparedQuestion[] =>
  where(state, 'preparedQuestion', (one) => one.village === village).toSorted((one, other) => one.order - other.order);

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
