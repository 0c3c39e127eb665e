import type { Issue } from '../issue/issue.ts';
import { villagesNamed } from '../issue/villages-named.ts';
import type { Change } from '../journal/change.ts';
import { isRefusal, type Refusal } from '../journal/refusal.ts';
import { remove, update } from '../journal/write.ts';
import { readDue } from '../prescription/read-due.ts';
import type { VillageId } from '../records/ids.ts';
import { having, type State, withChanges } from '../records/state.ts';
import { answerQuestion, subjectOf } from './answer-question.ts';
import { ownerIn } from './fill-prescription.ts';
import { namesNoVillage, sinceIn } from './fill-symptom.ts';
import type { Line, Meeting, Question } from './meeting.ts';
import { agendaOf } from './meeting-now.ts';
import { type Spoken, sinceOf, termsOf } from './spoken.ts';

const spokenAs = (state: State, meeting: Meeting, line: Line, question: Question): Spoken => {
  const item = line.item === undefined ? undefined : state.agendaItem.get(line.item);
  return { state, meeting, item, line, issue: undefined, about: undefined, question: question.id, askedOf: undefined };
};

/** The question that a line answers; undefined for a line that answers none. */
const questionOf = (state: State, line: Line): Question | undefined =>
  line.kind === 'answer' && line.answers !== undefined ? having(state, 'question', 'line', line.answers)[0] : undefined;

const hasFollowers = (state: State, issue: Issue): boolean =>
  having(state, 'diagnosis', 'issue', issue.id).length > 0 ||
  having(state, 'prescription', 'issue', issue.id).length > 0;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const namedBy = (state: State, meeting: Meeting, text: string): readonly VillageId[] =>
  villagesNamed(
    state,
    text,
    agendaOf(state, meeting.id).flatMap(({ village }) => village ?? []),
  );

/** The issues that an answer made by naming their villages, and that it will not name any more. */
const unnamed = (spoken: Spoken, symptom: Line, kept: readonly VillageId[]): readonly Issue[] => {
  const { state, meeting, line } = spoken;
  if (!namesNoVillage(spoken, symptom)) return [];
  const others = having(state, 'line', 'answers', line.answers).filter((one) => one.id !== line.id);
  const still = [...kept, ...others.flatMap(({ text }) => namedBy(state, meeting, text))];
  const gone = namedBy(state, meeting, line.text).filter((village) => !still.includes(village));
  return having(state, 'issue', 'line', symptom.id).filter((issue) => gone.includes(issue.village));
};

/** A time that came from the answer goes back to what the symptom itself says; one that was put in by hand stays. */
const undated = (spoken: Spoken, symptom: Line, gone: readonly Issue[]): readonly Change[] => {
  const { state, meeting, line } = spoken;
  const since = sinceIn(spoken, symptom, namedBy(state, meeting, line.text));
  return having(state, 'issue', 'line', symptom.id)
    .filter((issue) => !gone.includes(issue))
    .flatMap((issue) => {
      const own = sinceOf(state, issue.village, symptom.text, symptom);
      const isFromAnswer = own.from === null && same(issue.since, since(issue.village));
      return isFromAnswer ? [update('issue', issue.id, { since: own })] : [];
    });
};

const emptied = (spoken: Spoken, about: Line): readonly Change[] => {
  const own = termsOf(spoken.state, about.text, about);
  const said = { ...ownerIn(spoken), due: readDue(spoken.line.text, spoken.line.at.slice(0, 10)) };
  return having(spoken.state, 'prescription', 'line', about.id).map((one) => {
    const hadOwner = own.leadUnit !== undefined || own.person !== undefined;
    const isOwner = !hadOwner && one.leadUnit === said.leadUnit && one.person === said.person;
    const isDue = own.due === undefined && same(one.due, said.due);
    return update('prescription', one.id, {
      ...(isOwner ? { leadUnit: null, person: null } : {}),
      ...(isDue ? { due: null } : {}),
    });
  });
};

const reopened = (question: Question, line: Line): Change => {
  const said = (question.said ?? []).filter((one) => one.line !== line.id);
  const stays = question.state === 'in-writing' || question.state === 'withdrawn';
  return update('question', question.id, {
    said: said.length > 0 ? said : null,
    ...(stays ? {} : { state: 'open' as const, answer: null, answeredAt: null }),
  });
};

/**
 * Takes back what an answer filled: the question is open again, times and persons that came from it are gone, and so are the
 * issues of villages that only it named, except those `kept`. Refused where others have built on such an issue.
 */
export const unfilled = (
  state: State,
  meeting: Meeting,
  line: Line,
  kept: readonly VillageId[] = [],
): Change[] | Refusal => {
  const question = questionOf(state, line);
  if (!question) return [];
  const spoken = spokenAs(state, meeting, line, question);
  const about = subjectOf(state, question);
  const gone = about?.kind === 'symptom' ? unnamed(spoken, about, kept) : [];
  if (gone.some((issue) => hasFollowers(state, issue))) return { refused: 'line-has-followers' };
  const left = about ? having(state, 'issue', 'line', about.id).filter((issue) => !gone.includes(issue)) : [];
  return [
    reopened(question, line),
    ...gone.map(({ id }) => remove('issue', id)),
    ...(about && gone.length > 0 ? [update('line', about.id, { issue: left[0]?.id ?? null })] : []),
    ...(about?.kind === 'symptom' ? undated(spoken, about, gone) : []),
    ...(about?.kind === 'prescription' ? emptied(spoken, about) : []),
  ];
};

/** What follows when the words of an answer are put right: what it filled is taken back, and filled anew from what it now says. */
export const refilled = (state: State, meeting: Meeting, before: Line, after: Line): Change[] | Refusal => {
  const question = questionOf(state, before);
  if (!question) return [];
  const back = unfilled(state, meeting, before, namedBy(state, meeting, after.text));
  if (isRefusal(back)) return back;
  const cleared = withChanges(state, back);
  const open = cleared.question.get(question.id);
  if (open?.state !== 'open') return back;
  const made = answerQuestion(spokenAs(cleared, meeting, after, open));
  return [...back, ...made.changes, update('line', after.id, { issue: made.issue ?? null })];
};
