import { adoptedPrescriptions, type IssueStanding, issueStanding, openIssues } from '../issue/standing.ts';
import { type InRoom, inRoomHaving, inRoomWhere, type RoomState } from '../lanes/room-state.ts';
import type { PrescriptionId, RoundId, UnitId, VillageId } from '../records/ids.ts';
import { hasBegun, yearOf } from '../time/calendar.ts';
import type { Day } from '../time/dates.ts';
import { type Team, teamOf } from './team.ts';

/** Collective income of one year in 万元. */
export type YearIncome = { readonly year: number; readonly income: number; readonly isAbout: boolean };

/** What was promised in an earlier round, and what became of it. */
export type PromisedMeasure = {
  readonly prescription: PrescriptionId;
  readonly measure: string;
  readonly round: number | null;
  readonly standing: IssueStanding;
  readonly isKept: boolean;
};

/** The two-committee profile of a village on a day: one answer for wall, console and papers. */
export type VillageProfile = {
  readonly village: VillageId;
  readonly name: string;
  readonly town: UnitId;
  readonly townName: string;
  readonly kind: 'village' | 'community';
  readonly households: number | null;
  readonly residents: number | null;
  readonly partyMembers: number | null;
  readonly team: Team;
  readonly reserves: readonly InRoom<'reserve'>[];
  readonly reserveTarget: number;
  readonly isReserveShort: boolean;
  /** The newest year first; at most two. */
  readonly income: readonly YearIncome[];
  readonly openIssues: readonly IssueStanding[];
  readonly overdueCount: number;
  readonly promised: readonly PromisedMeasure[];
};

/** Where the county has set none (docs/rules.md 2, reserve). */
const defaultReserveTarget = 2;

const incomeOf = (state: RoomState, village: VillageId, today: Day): readonly YearIncome[] =>
  inRoomHaving(state, 'yearFacts', 'village', village)
    .filter((facts) => facts.year <= yearOf(today))
    .flatMap(({ year, income, incomeIsAbout }) =>
      income === undefined ? [] : [{ year, income, isAbout: incomeIsAbout ?? false }],
    )
    .sort((one, other) => other.year - one.year)
    .slice(0, 2);

/** The round that is being held now: that of the newest meeting which runs or rests; null between meetings. */
const presentRound = (state: RoomState): RoundId | null =>
  inRoomWhere(state, 'meeting', (meeting) => meeting.state !== 'preparing' && meeting.state !== 'issued').at(-1)
    ?.round ?? null;

const isOfEarlierRound = (state: RoomState, issue: InRoom<'issue'>, present: RoundId | null): boolean => {
  if (present === null) return true;
  const round = issue.round ?? (issue.meeting && state.meeting.get(issue.meeting)?.round);
  return round !== present;
};

/** The adopted prescriptions of earlier rounds for a village: first what is not done, then by round, the newest before. */
export const promisesOf = (state: RoomState, village: VillageId, today: Day): readonly PromisedMeasure[] => {
  const present = presentRound(state);
  const earlier = inRoomHaving(state, 'issue', 'village', village).filter(
    (issue) => issue.state !== 'cancelled' && isOfEarlierRound(state, issue, present),
  );
  const promises = earlier.flatMap((issue) => {
    const standing = issueStanding(state, issue, today);
    const round = (issue.round && state.round.get(issue.round)?.number) ?? null;
    return adoptedPrescriptions(state, issue.id).map(({ id, measure }) => ({
      prescription: id,
      measure,
      round,
      standing,
      isKept: standing.state === 'closed' && !standing.hasRelapsed,
    }));
  });
  return promises.sort(
    (one, other) => Number(one.isKept) - Number(other.isKept) || (other.round ?? 0) - (one.round ?? 0),
  );
};

/** Those held ready for a village on a day: entered by then and not left. */
const reservesOf = (state: RoomState, village: VillageId, today: Day): readonly InRoom<'reserve'>[] =>
  inRoomHaving(state, 'reserve', 'village', village).filter(
    ({ entered, left }) =>
      (entered === undefined || hasBegun(entered, today)) && (left === undefined || !hasBegun(left, today)),
  );

/** The profile of a village on a day; null for a village that is not on file. */
export const villageProfile = (state: RoomState, villageId: VillageId, today: Day): VillageProfile | null => {
  const village = state.village.get(villageId);
  if (!village) return null;
  const reserves = reservesOf(state, villageId, today);
  const [county] = inRoomWhere(state, 'county', () => true);
  const reserveTarget = county?.reserveTarget ?? defaultReserveTarget;
  const issues = openIssues(state, villageId, today);
  return {
    village: villageId,
    name: village.name,
    town: village.town,
    townName: state.unit.get(village.town)?.name ?? '',
    kind: village.kind,
    households: village.households ?? null,
    residents: village.residents ?? null,
    partyMembers: village.partyMembers ?? null,
    team: teamOf(state, villageId, today),
    reserves,
    reserveTarget,
    isReserveShort: reserves.length < reserveTarget,
    income: incomeOf(state, villageId, today),
    openIssues: issues,
    overdueCount: issues.filter(({ isOverdue }) => isOverdue).length,
    promised: promisesOf(state, villageId, today),
  };
};
