import { update } from '../journal/write.ts';
import type { Slot } from '../question/slots.ts';
import { having, type State } from '../records/state.ts';
import { fillPrescription } from './fill-prescription.ts';
import { fillSymptom } from './fill-symptom.ts';
import type { Filled } from './filled.ts';
import type { Line, Question, SlotSaid } from './meeting.ts';
import { openQuestionsOf } from './meeting-now.ts';
import { putsOff } from './puts-off.ts';
import { readLine } from './read-line.ts';
import { saysSlot } from './says-slot.ts';
import { asSummary, type Made, type Spoken } from './spoken.ts';

/** The slots of a question for which nothing was said yet; none for one that asks in free words. */
export const slotsLeft = (question: Pick<Question, 'slots' | 'said'>): readonly Slot[] =>
  (question.slots ?? []).filter((slot) => !question.said?.some((said) => said.slot === slot));

/** The question that a symptom without a village is by itself, while nobody has put it in words. */
export const ownQuestion = (state: State, about: Line['id']): Question | undefined =>
  having(state, 'question', 'line', about).filter((question) => question.state === 'open')[0];

/** The question that an answer belongs to: the one chosen, else the newest that is open on this item, else the newest. */
const questionAnswered = ({ state, meeting, item, question }: Spoken): Question | undefined => {
  const open = openQuestionsOf(state, meeting.id);
  const here = open.filter((one) => state.line.get(one.line)?.item === item?.id);
  return open.find(({ id }) => id === question) ?? here.at(-1) ?? open.at(-1);
};

/**
 * What a question is about in the end: a question on an answer, or on another question, is about what that was about.
 * Guarded against a ring, which only a damaged file could hold.
 */
export const subjectOf = (state: State, question: Question, depth = 0): Line | undefined => {
  const about = question.aboutLine === undefined ? undefined : state.line.get(question.aboutLine);
  if (about?.kind !== 'question' && about?.kind !== 'answer') return about;
  const asked = about.kind === 'answer' ? about.answers : about.id;
  const before = having(state, 'question', 'line', asked)[0];
  return before && depth < 8 ? subjectOf(state, before, depth + 1) : about;
};

const fillAbout = (spoken: Spoken, about: Line | undefined): Filled => {
  if (about?.kind === 'symptom') return fillSymptom(spoken, about);
  if (about?.kind === 'prescription') return fillPrescription(spoken, about);
  return { changes: [], slots: [], issue: about?.issue };
};

/** What of the slots asked an answer says: village, since when and deadline as the records need them, the others as read. */
const saidBy = (spoken: Spoken, question: Question, filled: Filled): readonly SlotSaid[] => {
  const { line } = spoken;
  const left = slotsLeft(question);
  const { ask, said } = readLine(spoken.state, line, null, left);
  const isSaid = (slot: Slot): boolean => filled.slots.includes(slot) || saysSlot(spoken.state, line, slot, ask);
  return left.filter(isSaid).map((slot) => ({ slot, text: said[slot] ?? asSummary(line.text), line: line.id }));
};

/** A question in free words is answered by what answers it, unless that only puts the answer off. */
const isAnswered = (spoken: Spoken, question: Question, said: readonly SlotSaid[]): boolean => {
  const { slots } = question;
  if (!slots) return !putsOff(spoken.line.text);
  return slots.every((slot) => said.some((one) => one.slot === slot));
};

/**
 * An answer fills what its question asked: since when and village go into the issue, who and by when into the prescription,
 * all of it onto the question. What it leaves out stays asked, and an answer that fills nothing answers nothing.
 */
export const answerQuestion = (spoken: Spoken): Made => {
  const { state, line } = spoken;
  const question = questionAnswered(spoken);
  if (!question) return { changes: [], issue: spoken.issue };
  const about = subjectOf(state, question);
  const filled = fillAbout(spoken, about);
  const said = [...(question.said ?? []), ...saidBy(spoken, question, filled)];
  const done = isAnswered(spoken, question, said);
  const patch = {
    ...(said.length > 0 ? { said } : {}),
    ...(done ? { state: 'answered' as const, answer: line.id, answeredAt: line.at } : {}),
  };
  return {
    changes: [...(Object.keys(patch).length > 0 ? [update('question', question.id, patch)] : []), ...filled.changes],
    question: question.id,
    answers: question.line,
    issue: filled.issue ?? about?.issue ?? spoken.issue,
  };
};
