import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Issue } from '../issue/issue.ts';
import type { Line, LineKind, Question } from '../meeting/meeting.ts';
import type { Decision, Prescription, Suggestion } from '../prescription/prescription.ts';
import type { IssueId, MeetingId, VillageId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import { isOnRecord } from '../views/counts.ts';

/** Whether what a record says was said on the record: made without a line, or from a line that any paper may quote. */
export const isReported = (state: State, record: { readonly line?: string | undefined }): boolean => {
  if (record.line === undefined) return true;
  const line = state.line.get(record.line);
  return line !== undefined && isOnRecord(line);
};

/**
 * Records in the order in which they were said: what was typed in afterwards from paper stands at its time. One without a line of its
 * own stays behind the one that it was made after.
 */
const asSaid = <T extends { readonly line?: string | undefined }>(
  state: State,
  records: readonly T[],
): readonly T[] => {
  const times = records.reduce<readonly string[]>(
    (before, { line }) => [
      ...before,
      (line === undefined ? undefined : state.line.get(line)?.at) ?? before.at(-1) ?? '',
    ],
    [],
  );
  return records
    .map((record, index) => ({ record, at: times[index] ?? '' }))
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ record }) => record);
};

/** The issues of a meeting that papers may speak of; those of one village where one is named. */
export const reportedIssues = (state: State, meeting: MeetingId, village?: VillageId): readonly Issue[] =>
  asSaid(
    state,
    having(state, 'issue', 'meeting', meeting).filter(
      (issue) => (village === undefined || issue.village === village) && isReported(state, issue),
    ),
  );

/** The causes found for an issue, on the record. */
export const reportedDiagnoses = (state: State, issue: IssueId): readonly Diagnosis[] =>
  asSaid(
    state,
    having(state, 'diagnosis', 'issue', issue).filter((diagnosis) => isReported(state, diagnosis)),
  );

/** The prescriptions for an issue that were adopted on the record: those that go on a notice. */
export const adoptedOnRecord = (state: State, issue: IssueId): readonly Prescription[] =>
  asSaid(
    state,
    having(state, 'prescription', 'issue', issue).filter(
      (prescription) => prescription.isAdopted && isReported(state, prescription),
    ),
  );

/** The suggestions of a meeting, on the record. */
export const reportedSuggestions = (state: State, meeting: MeetingId): readonly Suggestion[] =>
  asSaid(
    state,
    having(state, 'suggestion', 'meeting', meeting).filter((suggestion) => isReported(state, suggestion)),
  );

/** The decisions of a meeting in the order of their numbers, on the record. */
export const reportedDecisions = (state: State, meeting: MeetingId): readonly Decision[] =>
  [...having(state, 'decision', 'meeting', meeting).filter((decision) => isReported(state, decision))].sort(
    (one, other) => one.number - other.number,
  );

/** The questions that were asked in a meeting, on the record. */
export const reportedQuestions = (state: State, meeting: MeetingId): readonly Question[] =>
  asSaid(
    state,
    having(state, 'question', 'meeting', meeting).filter(
      (question) => question.state !== 'withdrawn' && isReported(state, question),
    ),
  );

/** The lines of one kind that were said on the record of a meeting. */
export const reportedLines = (state: State, meeting: MeetingId, kind: LineKind): readonly Line[] =>
  having(state, 'line', 'meeting', meeting)
    .filter((line) => line.kind === kind && isOnRecord(line))
    .toSorted((one, other) => one.at.localeCompare(other.at));
