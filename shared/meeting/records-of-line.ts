import { causeKindOf } from '../diagnosis/usual-causes.ts';
import { create, update } from '../journal/write.ts';
import { readDue } from '../prescription/read-due.ts';
import { readOwner } from '../prescription/read-owner.ts';
import { decisionId, diagnosisId, prescriptionId, questionId, suggestionId, type VillageId } from '../records/ids.ts';
import { having } from '../records/state.ts';
import type { RoughDate } from '../time/dates.ts';
import { answerQuestion, ownQuestion } from './answer-question.ts';
import { issuesFor, villagesOf } from './issues-of-symptom.ts';
import type { LineKind, Question } from './meeting.ts';
import { readLine } from './read-line.ts';
import { asSummary, type Made, peopleOf, type Spoken, sinceOf, termsOf } from './spoken.ts';

const nothing: Made = { changes: [] };

/** One symptom, one issue for each village. Without a village it is a question to the room: which village? */
const ofSymptom = (spoken: Spoken): Made => {
  const { line } = spoken;
  const since = (village: VillageId): RoughDate => sinceOf(spoken.state, village, line.text, line);
  const made = issuesFor(spoken, villagesOf(spoken, line.text), line, since);
  if (made.length > 0) return { changes: made.map(({ change }) => change), issue: made[0]?.id };
  const id = questionId.parse(`${line.id}-question`);
  const { meeting } = line;
  const slots = readLine(spoken.state, line, null).ask;
  const question = create('question', { id, meeting, line: line.id, aboutLine: line.id, slots, state: 'open' });
  return { changes: [question], question: id };
};

const ofCause = ({ state, line, issue }: Spoken): Made => {
  if (!issue) return nothing;
  const id = diagnosisId.parse(`${line.id}-diagnosis`);
  const text = asSummary(line.text);
  return { changes: [create('diagnosis', { id, issue, text, kind: causeKindOf(state, text), line: line.id })], issue };
};

/** In a review what is prescribed is adopted unless somebody objects; an analysis only collects proposals. */
const ofPrescription = ({ state, meeting, line, issue }: Spoken): Made => {
  if (!issue) return nothing;
  const id = prescriptionId.parse(`${line.id}-prescription`);
  const diagnosis = having(state, 'diagnosis', 'issue', issue).at(-1)?.id;
  const isAdopted = meeting.kind === 'review';
  const measure = asSummary(line.text);
  const record = { id, issue, diagnosis, measure, ...termsOf(state, line.text, line), isAdopted, line: line.id };
  return { changes: [create('prescription', record)], issue };
};

/** 哪个村？从什么时候起？: what a symptom without a village asks by itself. */
const asksVillage = /哪.{0,3}(?:村|社区)|(?:什么时候|何时|哪一?年|多久)|\b(?:which village|since when|how long)/i;

const ofQuestion = ({ state, line, about, askedOf, issue }: Spoken): Made => {
  const own = about === undefined ? undefined : ownQuestion(state, about);
  if (own && asksVillage.test(line.text)) {
    // The room's question is put by the chair in words of her own: one question, asked once.
    return {
      changes: [update('question', own.id, { line: line.id, askedOf: askedOf ?? null })],
      question: own.id,
      issue,
    };
  }
  const id = questionId.parse(`${line.id}-question`);
  const record: Question = { id, meeting: line.meeting, line: line.id, aboutLine: about, askedOf, state: 'open' };
  return { changes: [create('question', record)], question: id, issue };
};

const ofSuggestion = ({ line }: Spoken): Made => {
  const id = suggestionId.parse(`${line.id}-suggestion`);
  const { meeting, village } = line;
  return { changes: [create('suggestion', { id, meeting, line: line.id, village, fate: 'open' })] };
};

const ofDecision = ({ state, line, item }: Spoken): Made => {
  const id = decisionId.parse(`${line.id}-decision`);
  const before = having(state, 'decision', 'meeting', line.meeting).map(({ number }) => number);
  const owner = readOwner(line.text, peopleOf(state));
  const record = {
    id,
    meeting: line.meeting,
    number: Math.max(0, ...before) + 1,
    text: asSummary(line.text),
    village: item?.village,
    ...owner,
    due: readDue(line.text, line.at.slice(0, 10)),
    line: line.id,
  };
  return { changes: [create('decision', record)] };
};

const justSaid = ({ issue }: Spoken): Made => ({ changes: [], issue });

const makers: Readonly<Record<LineKind, (spoken: Spoken) => Made>> = {
  symptom: ofSymptom,
  cause: ofCause,
  prescription: ofPrescription,
  question: ofQuestion,
  answer: answerQuestion,
  suggestion: ofSuggestion,
  decision: ofDecision,
  commitment: justSaid,
  material: justSaid,
  interjection: justSaid,
};

/** Question and answer hold no words of their own, so they are kept for the host too; all other records are the room's. */
const alsoForHost: readonly LineKind[] = ['question', 'answer'];

/**
 * The records that a line gives rise to. What is off the record, or only for the host, gives rise to none that would carry
 * its words into the room. Ids follow from the id of the line, so that sending a line twice makes nothing twice.
 */
export const recordsOfLine = (spoken: Spoken): Made => {
  const { lane, kind } = spoken.line;
  if (lane === 'file' || (lane === 'host' && !alsoForHost.includes(kind))) return nothing;
  return makers[kind](spoken);
};
