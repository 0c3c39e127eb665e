import { readSince } from '../issue/read-since.ts';
import type { Change } from '../journal/change.ts';
import type { Prescription } from '../prescription/prescription.ts';
import { readDue } from '../prescription/read-due.ts';
import { readOwner } from '../prescription/read-owner.ts';
import type { IssueId, ParticipantId, QuestionId, VillageId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { PartialDate, RoughDate } from '../time/dates.ts';
import type { AgendaItem, Line, Meeting } from './meeting.ts';

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

/** The text as a record keeps it: the full stop belongs to the spoken line. */
export const asSummary = (text: string): string => text.trim().replace(/[。.；;，,]+$/, '') || text.trim();

/** The latest election of a village that is on file: of the villagers' committee, else of the Party branch. */
export const electedOn = (state: State, village: VillageId): PartialDate | undefined => {
  const committees = having(state, 'committee', 'village', village);
  const dates = committees.flatMap((committee) =>
    committee.electedOn && committee.kind !== 'supervision' ? [committee.electedOn] : [],
  );
  return dates.toSorted().at(-1);
};

/** Since when, as the words of a line say it for one village. */
export const sinceOf = (state: State, village: VillageId, text: string, line: Line): RoughDate =>
  readSince(text, line.at.slice(0, 10), electedOn(state, village));

/** Names that may stand alone as the person responsible. */
export const peopleOf = (state: State): readonly string[] =>
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
