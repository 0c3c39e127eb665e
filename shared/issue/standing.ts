import { type InRoom, inRoomHaving, type RoomState } from '../lanes/room-state.ts';
import type { IssueId, VillageId } from '../records/ids.ts';
import { daysBetween } from '../time/calendar.ts';
import type { Day, RoughDate } from '../time/dates.ts';
import { dueDay } from '../time/deadline.ts';
import { type Duration, durationSince } from '../time/duration.ts';
import { workdaysUntil } from '../time/workdays.ts';
import type { IssueState } from './issue.ts';

/** The shape of a state mark; each has a word beside it wherever it is drawn. */
export type StandingMark =
  | 'waiting'
  | 'unsigned'
  | 'doing'
  | 'check'
  | 'done'
  | 'soon'
  | 'over'
  | 'relapse'
  | 'cancelled';

/** Where an issue stands on a day: the stored state, and what follows from its dates. */
export type IssueStanding = {
  readonly issue: IssueId;
  readonly village: VillageId;
  readonly number: string | null;
  readonly summary: string;
  readonly since: RoughDate;
  readonly duration: Duration | null;
  readonly state: IssueState;
  readonly isOpen: boolean;
  readonly hasRelapsed: boolean;
  readonly isOverdue: boolean;
  readonly overdueDays: number;
  readonly isDueSoon: boolean;
  readonly due: Day | null;
  readonly isDueProvisional: boolean;
  readonly measure: string | null;
  readonly leadUnit: string | null;
  readonly person: string | null;
  readonly mark: StandingMark;
};

/** 临期: this many workdays or fewer to the deadline (docs/rules.md 3.1). */
const soonWorkdays = 3;

/** States in which the village still owes the rectification: a reported one waits for the acceptor, not for the village. */
const owing: readonly IssueState[] = ['unsigned', 'doing'];

const issuedOn = (state: RoomState, issue: IssueId): Day | null =>
  inRoomHaving(state, 'notice', 'issues', issue).findLast(({ state: now }) => now === 'issued')?.date ?? null;

/** The prescriptions of an issue that were adopted, in the order in which they were given. */
export const adoptedPrescriptions = (state: RoomState, issue: IssueId): readonly InRoom<'prescription'>[] =>
  inRoomHaving(state, 'prescription', 'issue', issue).filter((prescription) => prescription.isAdopted);

/** Neither closed nor withdrawn. */
const isOpenState = (state: IssueState): boolean => state !== 'closed' && state !== 'cancelled';

type Due = { readonly date: Day; readonly isProvisional: boolean };

/** The earliest deadline of several measures: an issue is late as soon as one of its measures is. */
const earliestDue = (prescriptions: readonly InRoom<'prescription'>[], basis: Day | null, today: Day): Due | null => {
  const days = prescriptions.flatMap(({ due }) => dueDay(due, basis, today) ?? []);
  return days.sort((one, other) => (one.date < other.date ? -1 : 1))[0] ?? null;
};

type Timing = Pick<IssueStanding, 'isOverdue' | 'overdueDays' | 'isDueSoon'>;

/** Overdue starts at 00:00 of the day after the deadline. */
const timingOf = (issueState: IssueState, due: Due | null, today: Day): Timing => {
  const owes = owing.includes(issueState) && due !== null && !due.isProvisional;
  if (!owes) return { isOverdue: false, overdueDays: 0, isDueSoon: false };
  const late = daysBetween(due.date, today);
  return {
    isOverdue: late > 0,
    overdueDays: Math.max(0, late),
    isDueSoon: late <= 0 && workdaysUntil(today, due.date, soonWorkdays + 1) <= soonWorkdays,
  };
};

const markOfState = {
  none: 'waiting',
  unsigned: 'unsigned',
  doing: 'doing',
  'to-accept': 'check',
  closed: 'done',
  cancelled: 'cancelled',
} as const satisfies Record<IssueState, StandingMark>;

const markOf = (issue: InRoom<'issue'>, timing: Timing): StandingMark => {
  if (timing.isOverdue) return 'over';
  if (timing.isDueSoon) return 'soon';
  return issue.hasRelapsed === true && issue.state === 'closed' ? 'relapse' : markOfState[issue.state];
};

const firstOf = <T>(values: readonly (T | undefined)[]): T | null =>
  values.find((value) => value !== undefined) ?? null;

/** Where an issue stands on a day. The one source of this answer on the wall, on the console and in every paper. */
export const issueStanding = (state: RoomState, issue: InRoom<'issue'>, today: Day): IssueStanding => {
  const prescriptions = adoptedPrescriptions(state, issue.id);
  const due = earliestDue(prescriptions, issuedOn(state, issue.id), today);
  const timing = timingOf(issue.state, due, today);
  return {
    issue: issue.id,
    village: issue.village,
    number: issue.number ?? null,
    summary: issue.summary,
    since: issue.since,
    // What was closed no longer lasts: its duration ends on the day of closing.
    duration: durationSince(issue.since, issue.closedOn ?? today),
    state: issue.state,
    isOpen: isOpenState(issue.state),
    hasRelapsed: issue.hasRelapsed ?? false,
    ...timing,
    due: due?.date ?? null,
    isDueProvisional: due?.isProvisional ?? false,
    measure: prescriptions.length === 0 ? null : prescriptions.map(({ measure }) => measure).join('；'),
    leadUnit: firstOf(prescriptions.map(({ leadUnit }) => leadUnit)),
    person: firstOf(prescriptions.map(({ person }) => person)),
    mark: markOf(issue, timing),
  };
};

const groupOf = ({ isOverdue, isDueSoon }: IssueStanding): number => {
  if (isOverdue) return 0;
  return isDueSoon ? 1 : 2;
};

/** Sorts overdue first (the longest before), then due soon, then the others by how long they have lasted. */
export const byUrgency = (one: IssueStanding, other: IssueStanding): number => {
  const groups = groupOf(one) - groupOf(other) || other.overdueDays - one.overdueDays;
  if (groups !== 0) return groups;
  // Dates need no rules of a language: comparing them by those takes longer than all the rest of a view.
  const [since, otherSince] = [one.since.from ?? '9999', other.since.from ?? '9999'];
  return since < otherSince ? -1 : Number(since > otherSince);
};

/** The issues of a village that are not closed and not withdrawn, the most urgent first. */
export const openIssues = (state: RoomState, village: VillageId, today: Day): readonly IssueStanding[] =>
  inRoomHaving(state, 'issue', 'village', village)
    .filter((issue) => isOpenState(issue.state))
    .map((issue) => issueStanding(state, issue, today))
    .sort(byUrgency);
