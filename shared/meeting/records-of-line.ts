import { nextIssueNumber } from '../issue/issue-number.ts';
import { readSince } from '../issue/read-since.ts';
import { hasUnnamedVillages, villagesNamed } from '../issue/villages-named.ts';
import type { Change } from '../journal/change.ts';
import { create, update } from '../journal/write.ts';
import type { Prescription } from '../prescription/prescription.ts';
import { readDue } from '../prescription/read-due.ts';
import { readOwner } from '../prescription/read-owner.ts';
import {
  decisionId,
  diagnosisId,
  type IssueId,
  issueId,
  type ParticipantId,
  prescriptionId,
  type QuestionId,
  questionId,
  suggestionId,
  type VillageId,
} from '../records/ids.ts';
import { type State, where } from '../records/state.ts';
import type { PartialDate, RoughDate } from '../time/dates.ts';
import type { AgendaItem, Line, LineKind, Meeting, Question } from './meeting.ts';
import { agendaOf, openQuestionsOf } from './meeting-now.ts';

/** What a line gives rise to: the changes, and what the line and the wall then point at. */
export type Made = {
  readonly changes: readonly Change[];
  readonly issue?: IssueId | undefined;
  readonly question?: QuestionId | undefined;
  readonly answers?: Line['id'] | undefined;
};

/** Everything that the rules need besides the line itself. */
export type Spoken = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly item: AgendaItem | undefined;
  readonly line: Line;
  readonly issue: IssueId | undefined;
  readonly about: Line['id'] | undefined;
  readonly question: QuestionId | undefined;
  readonly askedOf: ParticipantId | undefined;
};

const nothing: Made = { changes: [] };

/** The text as a record keeps it: the full stop belongs to the spoken line. */
export const asSummary = (text: string): string => text.trim().replace(/[。.；;，,]+$/, '') || text.trim();

/** The latest election of a village that is on file: of the villagers' committee, else of the Party branch. */
const electedOn = (state: State, village: VillageId): PartialDate | undefined => {
  const committees = where(state, 'committee', (committee) => committee.village === village);
  const dates = committees.flatMap((committee) =>
    committee.electedOn && committee.kind !== 'supervision' ? [committee.electedOn] : [],
  );
  return dates.toSorted().at(-1);
};

/** Since when, as the words of a line say it for one village. */
export const sinceOf = (state: State, village: VillageId, text: string, line: Line): RoughDate =>
  readSince(text, line.at.slice(0, 10), electedOn(state, village));

/** The villages that a symptom speaks of: those named, else the one on the agenda, else none. */
const villagesOf = ({ state, meeting, item, line }: Spoken, text: string): readonly VillageId[] => {
  const agenda = agendaOf(state, meeting.id).flatMap(({ village }) => village ?? []);
  const named = villagesNamed(state, text, agenda);
  if (named.length > 0) return named;
  return item?.village && line.village && !hasUnnamedVillages(text) ? [item.village] : [];
};

const issuesFor = (
  spoken: Spoken,
  villages: readonly VillageId[],
  line: Line,
  sinceText: string,
): readonly IssueIn[] => {
  const { state, meeting } = spoken;
  const round = state.round.get(meeting.round);
  const year = Number(meeting.date.slice(0, 4));
  return villages.map((village, index) => {
    const id = issueId.parse(`${line.id}-issue${index + 1}`);
    const change = create('issue', {
      id,
      village,
      summary: asSummary(line.text),
      since: sinceOf(state, village, sinceText, line),
      number: nextIssueNumber(state, village, year, round?.number ?? 1),
      round: meeting.round,
      meeting: meeting.id,
      line: line.id,
      sources: ['meeting'],
      state: 'none',
    });
    return { id, change };
  });
};

type IssueIn = { readonly id: IssueId; readonly change: Change };

/** One symptom, one issue for each village. Without a village it is a question to the room: which village? */
const ofSymptom = (spoken: Spoken): Made => {
  const { line } = spoken;
  const made = issuesFor(spoken, villagesOf(spoken, line.text), line, line.text);
  if (made.length > 0) return { changes: made.map(({ change }) => change), issue: made[0]?.id };
  const id = questionId.parse(`${line.id}-question`);
  const question = create('question', { id, meeting: line.meeting, line: line.id, aboutLine: line.id, state: 'open' });
  return { changes: [question], question: id };
};

const ofCause = ({ line, issue }: Spoken): Made => {
  if (!issue) return nothing;
  const id = diagnosisId.parse(`${line.id}-diagnosis`);
  return { changes: [create('diagnosis', { id, issue, text: asSummary(line.text), line: line.id })], issue };
};

/** Names that may stand alone as the person responsible. */
const peopleOf = (state: State): readonly string[] =>
  [...state.participant.values(), ...state.person.values()].map(({ name }) => name);

/** What a prescription says about who and by when. */
export const termsOf = (
  state: State,
  text: string,
  line: Line,
): Pick<Prescription, 'leadUnit' | 'person' | 'due' | 'isImmediate'> => {
  const { leadUnit, person } = readOwner(text, peopleOf(state));
  const due = readDue(text, line.at.slice(0, 10));
  return { leadUnit, person, due, isImmediate: /立行立改|立即整改|即知即改/.test(text) ? true : undefined };
};

/** In a review what is prescribed is adopted unless somebody objects; an analysis only collects proposals. */
const ofPrescription = ({ state, meeting, line, issue }: Spoken): Made => {
  if (!issue) return nothing;
  const id = prescriptionId.parse(`${line.id}-prescription`);
  const diagnosis = where(state, 'diagnosis', (one) => one.issue === issue).at(-1)?.id;
  const isAdopted = meeting.kind === 'review';
  const measure = asSummary(line.text);
  const record = { id, issue, diagnosis, measure, ...termsOf(state, line.text, line), isAdopted, line: line.id };
  return { changes: [create('prescription', record)], issue };
};

const ofQuestion = ({ line, about, askedOf, issue }: Spoken): Made => {
  const id = questionId.parse(`${line.id}-question`);
  const record: Question = { id, meeting: line.meeting, line: line.id, aboutLine: about, askedOf, state: 'open' };
  return { changes: [create('question', record)], question: id, issue };
};

/** An answer may name the village, or since when: then the symptom that was asked about gets what it lacked. */
const filledBy = (spoken: Spoken, symptom: Line | undefined): Made => {
  const { state, line } = spoken;
  if (symptom?.kind !== 'symptom' || line.lane !== 'room') return nothing;
  const words = `${symptom.text}，${line.text}`;
  const known = where(state, 'issue', (issue) => issue.line === symptom.id);
  if (known.length === 0) {
    const made = issuesFor(spoken, villagesOf({ ...spoken, item: undefined }, line.text), symptom, words);
    const link = made[0] ? [update('line', symptom.id, { issue: made[0].id })] : [];
    return { changes: [...made.map(({ change }) => change), ...link], issue: made[0]?.id };
  }
  const changes = known.flatMap(({ id, village, since }) => {
    const read = sinceOf(state, village, line.text, line);
    return since.from === null && read.from !== null ? [update('issue', id, { since: read })] : [];
  });
  return { changes, issue: known[0]?.id };
};

const ofAnswer = (spoken: Spoken): Made => {
  const { state, meeting, item, line } = spoken;
  const open = openQuestionsOf(state, meeting.id);
  const here = open.filter((question) => state.line.get(question.line)?.item === item?.id);
  const question = open.find(({ id }) => id === spoken.question) ?? here.at(-1) ?? open.at(-1);
  if (!question) return { changes: [], issue: spoken.issue };
  const about = question.aboutLine === undefined ? undefined : state.line.get(question.aboutLine);
  const filled = filledBy(spoken, about);
  return {
    changes: [
      update('question', question.id, { state: 'answered', answer: line.id, answeredAt: line.at }),
      ...filled.changes,
    ],
    question: question.id,
    answers: question.line,
    issue: filled.issue ?? about?.issue ?? spoken.issue,
  };
};

const ofSuggestion = ({ line }: Spoken): Made => {
  const id = suggestionId.parse(`${line.id}-suggestion`);
  const { meeting, village } = line;
  return { changes: [create('suggestion', { id, meeting, line: line.id, village, fate: 'open' })] };
};

const ofDecision = ({ state, line, item }: Spoken): Made => {
  const id = decisionId.parse(`${line.id}-decision`);
  const before = where(state, 'decision', ({ meeting }) => meeting === line.meeting).map(({ number }) => number);
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
  answer: ofAnswer,
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
