import { issueStanding } from '../issue/standing.ts';
import { inRoomHaving, inRoomWhere, type RoomState } from '../lanes/room-state.ts';
import type { RoundId, VillageId } from '../records/ids.ts';
import { yearOf } from '../time/calendar.ts';
import type { Day } from '../time/dates.ts';
import type { YearIncome } from './profile.ts';

/** What one round found in a village, and what became of it by today. */
export type RoundRecord = {
  readonly round: RoundId;
  readonly number: number;
  readonly year: number;
  readonly issues: number;
  readonly closed: number;
  readonly overdue: number;
  readonly relapsed: number;
};

/** The rounds that found something in a village, the oldest first. Withdrawn issues count in none. */
export const roundRecords = (state: RoomState, village: VillageId, today: Day): readonly RoundRecord[] => {
  const own = inRoomHaving(state, 'issue', 'village', village).filter((issue) => issue.state !== 'cancelled');
  return inRoomWhere(state, 'round', () => true)
    .map(({ id, number, year }) => {
      const standings = own.filter(({ round }) => round === id).map((issue) => issueStanding(state, issue, today));
      return {
        round: id,
        number,
        year,
        issues: standings.length,
        closed: standings.filter((standing) => standing.state === 'closed').length,
        overdue: standings.filter(({ isOverdue }) => isOverdue).length,
        relapsed: standings.filter(({ hasRelapsed }) => hasRelapsed).length,
      };
    })
    .filter(({ issues }) => issues > 0)
    .sort((one, other) => one.number - other.number);
};

/** Collective income of the years on file up to today, at most five, the oldest first. */
export const incomeYears = (state: RoomState, village: VillageId, today: Day): readonly YearIncome[] =>
  inRoomHaving(state, 'yearFacts', 'village', village)
    .filter((facts) => facts.year <= yearOf(today))
    .flatMap(({ year, income, incomeIsAbout }) =>
      income === undefined ? [] : [{ year, income, isAbout: incomeIsAbout ?? false }],
    )
    .sort((one, other) => one.year - other.year)
    .slice(-5);
