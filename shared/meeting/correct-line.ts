import type { Change } from '../journal/change.ts';
import { isRefusal, type Refusal } from '../journal/refusal.ts';
import { remove, update } from '../journal/write.ts';
import { scanForRoom } from '../lanes/scan.ts';
import { readDue } from '../prescription/read-due.ts';
import { readOwner } from '../prescription/read-owner.ts';
import type { LineId, ParticipantId } from '../records/ids.ts';
import { type State, where } from '../records/state.ts';
import type { Line, LineKind, Meeting, Question } from './meeting.ts';
import { theWall } from './meeting-now.ts';
import { recordsOfLine } from './records-of-line.ts';
import { refilled, unfilled } from './refill-answer.ts';
import { wallShows, wallShowsItem } from './show-wall.ts';
import { asSummary, sinceOf, termsOf } from './spoken.ts';

/** What is put right in a line; what is left out stays. */
export type Correction = {
  readonly text?: string;
  readonly kind?: LineKind;
  readonly speaker?: ParticipantId | null;
  readonly speakerState?: Line['speakerState'];
};

/** The records made of a line say what it now says. */
const reworded = (state: State, line: Line): readonly Change[] => {
  const ofLine = (record: { readonly line?: string | undefined }): boolean => record.line === line.id;
  const summary = asSummary(line.text);
  const terms = termsOf(state, line.text, line);
  const owner = readOwner(line.text);
  return [
    ...where(state, 'issue', ofLine).map(({ id, village }) => {
      const since = sinceOf(state, village, line.text, line);
      // A time that an answer gave stays where the new words say none.
      return update('issue', id, since.from === null ? { summary } : { summary, since });
    }),
    ...where(state, 'diagnosis', ofLine).map(({ id }) => update('diagnosis', id, { text: summary })),
    ...where(state, 'prescription', ofLine).map(({ id }) =>
      update('prescription', id, {
        measure: summary,
        leadUnit: terms.leadUnit ?? null,
        person: terms.person ?? null,
        due: terms.due ?? null,
        isImmediate: terms.isImmediate ?? null,
      }),
    ),
    ...where(state, 'decision', ofLine).map(({ id }) =>
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
  const issues = where(state, 'issue', (issue) => issue.line === line.id).map(({ id }) => id);
  const isOfOthers = (record: { readonly issue: Line['issue']; readonly line?: string | undefined }): boolean =>
    record.line !== line.id && record.issue !== undefined && issues.includes(record.issue);
  const diagnoses = where(state, 'diagnosis', (one) => one.line === line.id).map(({ id }) => id);
  return (
    where(state, 'diagnosis', isOfOthers).length > 0 ||
    where(state, 'prescription', isOfOthers).length > 0 ||
    where(state, 'prescription', ({ diagnosis }) => diagnosis !== undefined && diagnoses.includes(diagnosis)).length >
      0 ||
    where(state, 'question', (question) => question.line === line.id && question.state !== 'open').length > 0
  );
};

/** A question that was only the words of what a symptom asks by itself goes back to the symptom; any other is gone. */
const unasked = (state: State, { id, line, aboutLine }: Question): Change => {
  const about = aboutLine === undefined || aboutLine === line ? undefined : state.line.get(aboutLine);
  const isSymptoms = about?.kind === 'symptom' && id.startsWith(`${about.id}-`);
  return isSymptoms ? update('question', id, { line: about.id, askedOf: null }) : remove('question', id);
};

const unmade = (state: State, line: Line): readonly Change[] => {
  const ofLine = (record: { readonly line?: string | undefined }): boolean => record.line === line.id;
  return [
    ...where(state, 'issue', ofLine).map(({ id }) => remove('issue', id)),
    ...where(state, 'diagnosis', ofLine).map(({ id }) => remove('diagnosis', id)),
    ...where(state, 'prescription', ofLine).map(({ id }) => remove('prescription', id)),
    ...where(state, 'suggestion', ofLine).map(({ id }) => remove('suggestion', id)),
    ...where(state, 'decision', ofLine).map(({ id }) => remove('decision', id)),
    ...where(state, 'question', ofLine).map((question) => unasked(state, question)),
  ];
};

const remade = (state: State, meeting: Meeting, line: Line): Change[] | Refusal => {
  if (hasFollowers(state, line)) return { refused: 'line-has-followers' };
  const item = line.item && state.agendaItem.get(line.item);
  const hadIssue = line.kind !== 'symptom' && !where(state, 'issue', (issue) => issue.line === line.id).length;
  const issue = hadIssue ? line.issue : undefined;
  const none = { about: undefined, question: undefined, askedOf: undefined };
  const made = recordsOfLine({ state, meeting, item: item || undefined, line, issue, ...none });
  const links = update('line', line.id, { issue: made.issue ?? null, answers: made.answers ?? null });
  const former = state.line.get(line.id);
  const back = former ? unfilled(state, meeting, former) : [];
  return isRefusal(back) ? back : [...unmade(state, line), ...back, links, ...made.changes];
};

/** A corrected line that holds a word nobody has released is held again, and leaves the wall. */
const heldAgain = (state: State, line: Line): readonly Change[] => {
  if (line.lane !== 'room' || line.wall === 'off') return [];
  const held = [...new Set(scanForRoom(line.text, state).map((hit) => hit.text))];
  const isNew = held.some((word) => !(line.heldFor ?? []).includes(word));
  if (!isNew) return [];
  const hold = update('line', line.id, { wall: 'waiting', heldFor: held });
  if (state.wall.get(theWall)?.line !== line.id) return [hold];
  const item = line.item && state.agendaItem.get(line.item);
  return [hold, item ? wallShowsItem(state, item) : wallShows(state, { meeting: line.meeting, scene: 'meeting' })];
};

/**
 * Puts a line right afterwards: its text, kind or speaker, and with it what was made of it. What it said before stays in
 * the journal. Once others have built on it, the kind stays: they would hang in the air.
 */
export const correctLine = (state: State, id: LineId, correction: Correction): Change[] | Refusal => {
  const line = state.line.get(id);
  const meeting = line && state.meeting.get(line.meeting);
  if (!line || !meeting) return { refused: 'no-such-line' };
  if (meeting.state === 'issued') return { refused: 'minutes-issued' };
  const text = correction.text?.trim() ?? line.text;
  if (text === '') return { refused: 'line-empty' };
  const kind = correction.kind ?? line.kind;
  const speakerState = correction.speakerState ?? line.speakerState;
  const speaker = correction.speaker === undefined ? line.speaker : (correction.speaker ?? undefined);
  const next: Line = { ...line, text, kind, speakerState, speaker: speakerState === 'unknown' ? undefined : speaker };
  const own = update('line', id, { text, kind, speakerState, speaker: next.speaker ?? null });
  const records = kind === line.kind ? reworded(state, next) : remade(state, meeting, next);
  if (isRefusal(records)) return records;
  const answered = kind === line.kind && text !== line.text ? refilled(state, meeting, line, next) : [];
  if (isRefusal(answered)) return answered;
  const follow = text === line.text && kind === line.kind ? [] : [...records, ...answered];
  return [own, ...follow, ...heldAgain(state, next)];
};
