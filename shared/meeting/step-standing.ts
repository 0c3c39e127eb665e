import { adoptedOnRecord, reportedDecisions, reportedDiagnoses, reportedIssues } from '../documents/reported.ts';
import { judgementOf } from '../judgement/judge.ts';
import { having, type State } from '../records/state.ts';
import type { Day } from '../time/dates.ts';
import { isOnRecord } from '../views/counts.ts';
import { teamOf } from '../village/team.ts';
import type { AgendaItem, VillageStep } from './meeting.ts';
import { steps } from './steps.ts';

/** What a step still lacks, and how often. */
export type StepLack = {
  readonly lack:
    | 'team'
    | 'statement'
    | 'since'
    | 'cause'
    | 'prescription'
    | 'who'
    | 'due'
    | 'grade'
    | 'reasons'
    | 'proposal'
    | 'decision';
  readonly count: number;
};

/** What a step of a village has; `of` is what it is to have, where that is known. */
export type StepStanding = {
  readonly step: VillageStep;
  readonly has: number;
  readonly of: number | null;
  readonly lacks: readonly StepLack[];
};

type Part = Omit<StepStanding, 'step'>;

const lacking = (lack: StepLack['lack'], count: number): readonly StepLack[] => (count > 0 ? [{ lack, count }] : []);

const none = <T>(rows: readonly T[], has: (row: T) => boolean): number => rows.filter((row) => !has(row)).length;

const statements = (state: State, item: AgendaItem): Part => {
  const said = having(state, 'line', 'item', item.id).filter((line) => line.kind === 'material' && isOnRecord(line));
  return { has: said.length, of: null, lacks: lacking('statement', said.length === 0 ? 1 : 0) };
};

type Issues = ReturnType<typeof reportedIssues>;

const causes = (state: State, issues: Issues): Part => {
  const without = none(issues, ({ id }) => reportedDiagnoses(state, id).length > 0);
  return { has: issues.length - without, of: issues.length, lacks: lacking('cause', without) };
};

const prescriptions = (state: State, issues: Issues): Part => {
  const adopted = issues.map(({ id }) => adoptedOnRecord(state, id));
  const without = none(adopted, (one) => one.length > 0);
  const all = adopted.flat();
  return {
    has: issues.length - without,
    of: issues.length,
    lacks: [
      ...lacking('prescription', without),
      ...lacking(
        'who',
        none(all, ({ leadUnit, person }) => leadUnit !== undefined || person !== undefined),
      ),
      ...lacking(
        'due',
        none(all, ({ due }) => due !== undefined),
      ),
    ],
  };
};

const judging = (state: State, item: AgendaItem): Part => {
  const { grade, reasons, proposal } = judgementOf(state, item.id) ?? {};
  return {
    has: grade ? 1 : 0,
    of: 1,
    lacks: [
      ...lacking('grade', grade ? 0 : 1),
      ...lacking('reasons', grade && !reasons ? 1 : 0),
      ...lacking('proposal', grade && !proposal ? 1 : 0),
    ],
  };
};

/** A proposal other than none is carried out by somebody: it wants a decision. */
const deciding = (state: State, item: AgendaItem): Part => {
  const decided = reportedDecisions(state, item.meeting).filter(({ village }) => village === item.village);
  const { proposal } = judgementOf(state, item.id) ?? {};
  const isWanted = proposal !== undefined && proposal !== 'none' && decided.length === 0;
  return {
    has: decided.length,
    of: null,
    lacks: [
      ...lacking('decision', isWanted ? 1 : 0),
      ...lacking(
        'who',
        none(decided, ({ leadUnit, person }) => leadUnit !== undefined || person !== undefined),
      ),
      ...lacking(
        'due',
        none(decided, ({ due }) => due !== undefined),
      ),
    ],
  };
};

/** What each step of a village has in this meeting and what it lacks, in their order; empty for an item without a village. */
export const stepStandings = (state: State, item: AgendaItem, today: Day): readonly StepStanding[] => {
  const { village } = item;
  if (!village) return [];
  const issues = reportedIssues(state, item.meeting, village);
  const { size } = teamOf(state, village, today);
  const parts: Readonly<Record<VillageStep, Part>> = {
    profile: { has: size, of: null, lacks: lacking('team', size === 0 ? 1 : 0) },
    statements: statements(state, item),
    symptoms: {
      has: issues.length,
      of: null,
      lacks: lacking(
        'since',
        none(issues, ({ since }) => since.from !== null),
      ),
    },
    causes: causes(state, issues),
    prescriptions: prescriptions(state, issues),
    judgement: judging(state, item),
    decision: deciding(state, item),
  };
  return steps.map((step) => ({ step, ...parts[step] }));
};
