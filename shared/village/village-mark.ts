import { type IssueStanding, issueStanding, type StandingMark } from '../issue/standing.ts';
import { inRoomWhere, type RoomState } from '../lanes/room-state.ts';
import type { VillageId } from '../records/ids.ts';
import type { Day } from '../time/dates.ts';

/** How a village stands in a list: the most urgent state of its open issues and how many share it; `never` = no issue on file. */
export type VillageMark = { readonly mark: StandingMark | 'never'; readonly count: number };

const urgency: readonly StandingMark[] = ['over', 'soon', 'unsigned', 'waiting', 'doing', 'check'];

const markOf = (standings: readonly IssueStanding[]): VillageMark => {
  const open = standings.filter(({ isOpen }) => isOpen);
  const mark = urgency.find((one) => open.some((standing) => standing.mark === one));
  return mark ? { mark, count: open.filter((standing) => standing.mark === mark).length } : { mark: 'done', count: 0 };
};

/** The marks of all villages on a day, by village; a village that no issue was ever about is `never`. */
export const villageMarks = (state: RoomState, today: Day): ReadonlyMap<VillageId, VillageMark> => {
  const standings = new Map<VillageId, IssueStanding[]>();
  for (const issue of inRoomWhere(state, 'issue', ({ state: now }) => now !== 'cancelled')) {
    const own = standings.get(issue.village) ?? [];
    own.push(issueStanding(state, issue, today));
    standings.set(issue.village, own);
  }
  const villages = inRoomWhere(state, 'village', () => true);
  return new Map(
    villages.map(({ id }) => {
      const own = standings.get(id);
      return [id, own ? markOf(own) : { mark: 'never', count: 0 }];
    }),
  );
};
