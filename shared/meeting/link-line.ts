import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { IssueId, LineId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { Line } from './meeting.ts';
import { recordsOfLine } from './records-of-line.ts';

const movable: readonly Line['kind'][] = ['cause', 'prescription', 'question', 'commitment', 'material'];

const moved = (state: State, line: Line, issue: IssueId): readonly Change[] => {
  const diagnoses = having(state, 'diagnosis', 'line', line.id);
  const prescriptions = having(state, 'prescription', 'line', line.id);
  const newest = having(state, 'diagnosis', 'issue', issue).at(-1)?.id ?? null;
  return [
    ...diagnoses.map(({ id }) => update('diagnosis', id, { issue })),
    ...prescriptions.map(({ id }) => update('prescription', id, { issue, diagnosis: newest })),
  ];
};

/**
 * Links a line to another issue, with its diagnosis or prescription; one that had none gets it now. A symptom is its own
 * issue and cannot be moved; a closed issue takes no further cause.
 */
export const linkLine = (state: State, id: LineId, issue: IssueId): Change[] | Refusal => {
  const line = state.line.get(id);
  const target = state.issue.get(issue);
  const meeting = line && state.meeting.get(line.meeting);
  if (!line || !target || !meeting) return { refused: 'no-such-issue' };
  if (!movable.includes(line.kind)) return { refused: 'line-cannot-move' };
  if (target.state === 'closed' || target.state === 'cancelled') return { refused: 'issue-closed' };
  const link = update('line', id, { issue });
  if (line.kind !== 'cause' && line.kind !== 'prescription') return [link];
  const changes = moved(state, line, issue);
  if (changes.length > 0) return [link, ...changes];
  const item = line.item && state.agendaItem.get(line.item);
  const none = { about: undefined, question: undefined, askedOf: undefined };
  return [link, ...recordsOfLine({ state, meeting, item: item || undefined, line, issue, ...none }).changes];
};
