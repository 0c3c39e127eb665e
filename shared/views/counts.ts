import { issueStanding } from '../issue/standing.ts';
import { type Grade, grade, type Proposal } from '../judgement/judgement.ts';
import { type InRoom, inRoomHaving, inRoomWhere, type RoomState } from '../lanes/room-state.ts';
import type { LineKind } from '../meeting/meeting.ts';
import { cameLate, hasCome, hasLeft } from '../meeting/presence.ts';
import type { MeetingId, UnitId, VillageId } from '../records/ids.ts';
import type { Day } from '../time/dates.ts';

/** The figures of one meeting. Wall, minutes and ledger take them from here (docs/design.md invariant 6). */
export type MeetingCounts = {
  readonly lines: number;
  readonly linesByKind: Readonly<Record<LineKind, number>>;
  readonly issues: number;
  readonly questions: {
    readonly asked: number;
    readonly open: number;
    readonly answered: number;
    readonly inWriting: number;
  };
  readonly due: number;
  readonly present: number;
  readonly excused: number;
  readonly here: number;
  readonly late: number;
  readonly left: number;
  readonly peoplePresent: number;
  readonly villages: number;
  readonly villagesDone: number;
  readonly prescriptions: number;
  readonly prescriptionsAdopted: number;
  readonly suggestions: Readonly<Record<'open' | 'adopted' | 'kept' | 'declined', number>>;
  readonly decisions: number;
};

/** Whether a line counts and is reported: off-record lines and lines for the host only are in no figure (docs/rules.md 6). */
export const isOnRecord = (line: InRoom<'line'>): boolean => line.lane === 'room' && !line.isOffRecord;

type Records = {
  readonly lines: readonly InRoom<'line'>[];
  readonly issues: readonly InRoom<'issue'>[];
};

/** Made by hand (an import) or from a line that is on the record. */
const hasLineOnRecord = (state: RoomState, line: string | undefined): boolean => {
  if (line === undefined) return true;
  const found = state.line.get(line);
  return found !== undefined && isOnRecord(found);
};

const recordsOf = (state: RoomState, meeting: MeetingId): Records => ({
  lines: inRoomHaving(state, 'line', 'meeting', meeting).filter((line) => isOnRecord(line)),
  issues: inRoomHaving(state, 'issue', 'meeting', meeting).filter((issue) => hasLineOnRecord(state, issue.line)),
});

const questionsOf = (state: RoomState, meeting: MeetingId): MeetingCounts['questions'] => {
  const questions = inRoomHaving(state, 'question', 'meeting', meeting).filter(
    (one) => one.state !== 'withdrawn' && hasLineOnRecord(state, one.line),
  );
  const inState = (wanted: InRoom<'question'>['state']): number =>
    questions.filter(({ state: now }) => now === wanted).length;
  return {
    asked: questions.length,
    open: inState('open'),
    answered: inState('answered'),
    inWriting: inState('in-writing'),
  };
};

/**
 * Who is due 应到: everybody on the list, also who is excused; who came 实到, be it late or for a while only; who of them is
 * in the room now, came late 迟到, has left 早退; who is excused 请假; the masses' representatives who came.
 */
export type Attendance = Pick<
  MeetingCounts,
  'due' | 'present' | 'excused' | 'peoplePresent' | 'here' | 'late' | 'left'
>;

/** Counts the people of a meeting. The one place: console, wall and papers name the same numbers. */
export const attendanceOf = (state: RoomState, meeting: MeetingId): Attendance => {
  const participants = inRoomHaving(state, 'participant', 'meeting', meeting);
  const present = participants.filter(hasCome);
  return {
    due: participants.length,
    present: present.length,
    excused: participants.filter(({ role }) => role === 'excused').length,
    here: present.filter((one) => !hasLeft(one)).length,
    late: present.filter(cameLate).length,
    left: present.filter(hasLeft).length,
    peoplePresent: present.filter(({ role }) => role === 'people').length,
  };
};

const suggestionsOf = (state: RoomState, meeting: MeetingId): MeetingCounts['suggestions'] => {
  const all = inRoomHaving(state, 'suggestion', 'meeting', meeting).filter((one) => hasLineOnRecord(state, one.line));
  const withFate = (wanted: InRoom<'suggestion'>['fate']): number => all.filter(({ fate }) => fate === wanted).length;
  return {
    open: withFate('open'),
    adopted: withFate('adopted'),
    kept: withFate('kept'),
    declined: withFate('declined'),
  };
};

/** Counts one meeting as it stands: lines on the record only, every issue once, participants by presence. */
export const meetingCounts = (state: RoomState, meeting: MeetingId): MeetingCounts => {
  const { lines, issues } = recordsOf(state, meeting);
  const prescriptions = issues
    .flatMap(({ id }) => inRoomHaving(state, 'prescription', 'issue', id))
    .filter(({ line }) => hasLineOnRecord(state, line));
  const villages = inRoomHaving(state, 'agendaItem', 'meeting', meeting).filter((item) => item.kind === 'village');
  const byKind = (kind: LineKind): number => lines.filter((line) => line.kind === kind).length;
  const linesByKind: Record<LineKind, number> = {
    symptom: byKind('symptom'),
    cause: byKind('cause'),
    prescription: byKind('prescription'),
    question: byKind('question'),
    answer: byKind('answer'),
    suggestion: byKind('suggestion'),
    decision: byKind('decision'),
    commitment: byKind('commitment'),
    material: byKind('material'),
    interjection: byKind('interjection'),
  };
  return {
    lines: lines.length,
    linesByKind,
    issues: issues.length,
    questions: questionsOf(state, meeting),
    ...attendanceOf(state, meeting),
    villages: villages.length,
    villagesDone: villages.filter((item) => item.state === 'done').length,
    prescriptions: prescriptions.length,
    prescriptionsAdopted: prescriptions.filter(({ isAdopted }) => isAdopted).length,
    suggestions: suggestionsOf(state, meeting),
    decisions: inRoomHaving(state, 'decision', 'meeting', meeting).filter((one) => hasLineOnRecord(state, one.line))
      .length,
  };
};

/** Where a village stands: 逾期, 在议, 有未了问题, 全部销号, 从未提及. Each village is in exactly one. */
export type VillageMark = 'over' | 'now' | 'doing' | 'done' | 'never';
export type VillageStanding = {
  readonly village: VillageId;
  readonly name: string;
  readonly town: UnitId;
  readonly mark: VillageMark;
};

/**
 * Where every village of the county stands on a day, in the county's order. The village under discussion is where we are,
 * whatever it owes. The one place: the map's tiles and its legend are counted from here.
 */
export const villageStandings = (
  state: RoomState,
  today: Day,
  underDiscussion: VillageId | undefined,
): readonly VillageStanding[] => {
  const raised = new Map<string, { isOpen: boolean; isOverdue: boolean }>();
  for (const issue of state.issue.values()) {
    if (!hasLineOnRecord(state, issue.line)) continue;
    const before = raised.get(issue.village) ?? { isOpen: false, isOverdue: false };
    const isOpen = issue.state !== 'closed' && issue.state !== 'cancelled';
    // Only an open issue can be late: years of closed ones need not be looked through.
    const isOverdue = before.isOverdue || (isOpen && issueStanding(state, issue, today).isOverdue);
    raised.set(issue.village, { isOpen: before.isOpen || isOpen, isOverdue });
  }
  const markOf = (village: VillageId): VillageMark => {
    const issues = raised.get(village);
    if (village === underDiscussion) return 'now';
    if (!issues) return 'never';
    if (issues.isOverdue) return 'over';
    return issues.isOpen ? 'doing' : 'done';
  };
  return inRoomWhere(state, 'village', () => true)
    .map((village, at) => ({ village, order: village.order ?? at }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ village: { id, name, town } }) => ({ village: id, name, town, mark: markOf(id) }));
};

/** How many villages of a meeting got each grade that was released, and how these compare with their last judgement. */
export type GradeCounts = {
  readonly judged: number;
  readonly byGrade: Readonly<Record<Grade, number>>;
  readonly byProposal: Readonly<Record<Proposal, number>>;
  readonly compared: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
};

const lastGrade = (state: RoomState, now: InRoom<'judgement'>): Grade | undefined => {
  const numberOf = ({ round }: InRoom<'judgement'>): number => state.round.get(round)?.number ?? 0;
  const before = inRoomHaving(state, 'judgement', 'village', now.village).filter(
    (one) => one.released !== undefined && numberOf(one) < numberOf(now),
  );
  return before.toSorted((one, other) => numberOf(other) - numberOf(one))[0]?.released?.grade;
};

/** Counts the grades of a meeting as they were released; what is still the host's is in no figure. */
export const gradeCounts = (state: RoomState, meeting: MeetingId): GradeCounts => {
  const found = inRoomHaving(state, 'judgement', 'meeting', meeting).flatMap((one) =>
    one.released ? [{ ...one.released, before: lastGrade(state, one) }] : [],
  );
  const graded = (wanted: Grade): number => found.filter((one) => one.grade === wanted).length;
  const proposed = (wanted: Proposal): number => found.filter((one) => one.proposal === wanted).length;
  // The grades stand in their order, the best first.
  const rank = (one: Grade): number => grade.options.indexOf(one);
  const steps = found.flatMap((one) => (one.before ? [rank(one.before) - rank(one.grade)] : []));
  return {
    judged: found.length,
    byGrade: {
      good: graded('good'),
      'fairly-good': graded('fairly-good'),
      fair: graded('fair'),
      poor: graded('poor'),
    },
    byProposal: {
      none: proposed('none'),
      remind: proposed('remind'),
      supervise: proposed('supervise'),
      list: proposed('list'),
    },
    compared: steps.length,
    better: steps.filter((step) => step > 0).length,
    same: steps.filter((step) => step === 0).length,
    worse: steps.filter((step) => step < 0).length,
  };
};
