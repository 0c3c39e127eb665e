import type { Change } from '../journal/change.ts';
import { isRefusal, type Refusal } from '../journal/refusal.ts';
import { remove, update } from '../journal/write.ts';
import { readDue } from '../prescription/read-due.ts';
import { readOwner } from '../prescription/read-owner.ts';
import { having, type State, where } from '../records/state.ts';
import type { Line, Meeting, Question } from './meeting.ts';
import { recordsOfLine } from './records-of-line.ts';
import { unfilled } from './refill-answer.ts';
import { asSummary, sinceOf, termsOf } from './spoken.ts';

/** The records made of a line say what it now says. */
export const reworded = (state: State, line: Line): readonly Change[] => {
  const summary = asSummary(line.text);
  const terms = termsOf(state, line.text, line);
  const owner = readOwner(line.text);
  return [
    ...having(state, 'issue', 'line', line.id).map(({ id, village }) => {
      const since = sinceOf(state, village, line.text, line);
      // A time that an answer gave stays where the new words say none.
      return update('issue', id, since.from === null ? { summary } : { summary, since });
    }),
    ...having(state, 'diagnosis', 'line', line.id).map(({ id }) => update('diagnosis', id, { text: summary })),
    ...having(state, 'prescription', 'line', line.id).map(({ id }) =>
      update('prescription', id, {
        measure: summary,
        leadUnit: terms.leadUnit ?? null,
        person: terms.person ?? null,
        due: terms.due ?? null,
        isImmediate: terms.isImmediate ?? null,
      }),
    ),
    ...having(state, 'decision', 'line', line.id).map(({ id }) =>
      update('decision', id, {
        text: summary,
        leadUnit: owner.leadUnit ?? null,
        helpingUnits: owner.helpingUnits ?? null,
        person: owner.person ?? null,
        reportTo: owner.reportTo ?? null,
        due: readDue(line.text, line.at.slice(0, 10)) ?? null,
      }),
    ),
  ];
};

/** Others have built on what a line made: a cause on its issue, an answer on its question. */
const hasFollowers = (state: State, line: Line): boolean => {
  const issues = having(state, 'issue', 'line', line.id).map(({ id }) => id);
  const isOfOthers = (record: { readonly line?: string | undefined }): boolean => record.line !== line.id;
  const diagnoses = having(state, 'diagnosis', 'line', line.id).map(({ id }) => id);
  return (
    issues.some((issue) => having(state, 'diagnosis', 'issue', issue).some(isOfOthers)) ||
    issues.some((issue) => having(state, 'prescription', 'issue', issue).some(isOfOthers)) ||
    where(state, 'prescription', ({ diagnosis }) => diagnosis !== undefined && diagnoses.includes(diagnosis)).length >
      0 ||
    having(state, 'question', 'line', line.id).filter((question) => question.state !== 'open').length > 0
  );
};

/** A question that was only the words of what a symptom asks by itself goes back to the symptom; any other is gone. */
const unasked = (state: State, { id, line, aboutLine }: Question): Change => {
  const about = aboutLine === undefined || aboutLine === line ? undefined : state.line.get(aboutLine);
  const isSymptoms = about?.kind === 'symptom' && id.startsWith(`${about.id}-`);
  return isSymptoms ? update('question', id, { line: about.id, askedOf: null }) : remove('question', id);
};

const unmade = (state: State, line: Line): readonly Change[] => {
  return [
    ...having(state, 'issue', 'line', line.id).map(({ id }) => remove('issue', id)),
    ...having(state, 'diagnosis', 'line', line.id).map(({ id }) => remove('diagnosis', id)),
    ...having(state, 'prescription', 'line', line.id).map(({ id }) => remove('prescription', id)),
    ...having(state, 'suggestion', 'line', line.id).map(({ id }) => remove('suggestion', id)),
    ...having(state, 'decision', 'line', line.id).map(({ id }) => remove('decision', id)),
    ...having(state, 'question', 'line', line.id).map((question) => unasked(state, question)),
  ];
};

/**
 * Takes away what a line made and makes it anew from what it now says, as another kind or of another village. Refused where others
 * have built on it: they would hang in the air.
 */
export const remade = (state: State, meeting: Meeting, line: Line): Change[] | Refusal => {
  if (hasFollowers(state, line)) return { refused: 'line-has-followers' };
  const item = line.item && state.agendaItem.get(line.item);
  const own = having(state, 'issue', 'line', line.id);
  const linked = line.issue && line.kind !== 'symptom' && own.length === 0 ? state.issue.get(line.issue) : undefined;
  // An issue belongs to one village: a line that moves to another one is linked there anew.
  const issue = linked && (line.village === undefined || linked.village === line.village) ? linked.id : undefined;
  const none = { about: undefined, question: undefined, askedOf: undefined };
  const made = recordsOfLine({ state, meeting, item: item || undefined, line, issue, ...none });
  const links = update('line', line.id, { issue: made.issue ?? null, answers: made.answers ?? null });
  const former = state.line.get(line.id);
  const back = former ? unfilled(state, meeting, former) : [];
  return isRefusal(back) ? back : [...unmade(state, line), ...back, links, ...made.changes];
};

const isOfOtherVillage = (state: State, line: Line): boolean => {
  const issue = line.issue && state.issue.get(line.issue);
  return Boolean(issue && line.village && issue.village !== line.village);
};

const linked: readonly Line['kind'][] = ['symptom', 'cause', 'prescription'];

/** What follows when a line is put to another village, or to none. */
export const moved = (state: State, meeting: Meeting, line: Line): Change[] | Refusal => {
  if (line.kind === 'symptom') return remade(state, meeting, line);
  if (linked.includes(line.kind) && isOfOtherVillage(state, line)) return remade(state, meeting, line);
  const village = line.village ?? null;
  return [
    ...(isOfOtherVillage(state, line) ? [update('line', line.id, { issue: null })] : []),
    ...having(state, 'suggestion', 'line', line.id).map(({ id }) => update('suggestion', id, { village })),
    ...having(state, 'decision', 'line', line.id).map(({ id }) => update('decision', id, { village })),
  ];
};

/** Takes away what a line made: its words go off the record. Refused where others have built on it. */
export const withdrawn = (state: State, meeting: Meeting, line: Line): Change[] | Refusal => {
  const former = state.line.get(line.id);
  const back = former ? unfilled(state, meeting, former) : [];
  if (isRefusal(back)) return back;
  if (hasFollowers(state, line)) return { refused: 'line-has-followers' };
  return [update('line', line.id, { issue: null, answers: null }), ...back, ...unmade(state, line)];
};
