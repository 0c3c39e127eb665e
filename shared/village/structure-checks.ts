import { inRoomHaving, inRoomWhere, type RoomState } from '../lanes/room-state.ts';
import type { VillageId } from '../records/ids.ts';
import { monthsBetween } from '../time/calendar.ts';
import type { Day } from '../time/dates.ts';
import { teamOf } from './team.ts';
import type { CommitteeKind } from './village.ts';

/** One warning about the make-up of a team (docs/rules.md 3.8): its text is `check.<code>`, the rule `check.<code>-rule`. */
export type StructureWarning = {
  readonly code:
    | 'villagers-size'
    | 'party-size'
    | 'party-small'
    | 'no-woman'
    | 'not-one-shoulder'
    | 'over-posts'
    | 'term-ends'
    | 'term-passed';
  readonly committee: CommitteeKind | null;
  readonly values: Readonly<Record<string, string | number>>;
};

/** From this many party members on a branch has a committee; with fewer it has a secretary only. */
const membersForCommittee = 7;
const termWarningMonths = 6;

const warning = (
  code: StructureWarning['code'],
  values: StructureWarning['values'] = {},
  committee: CommitteeKind | null = null,
): StructureWarning => ({ code, committee, values });

const partyWarnings = (size: number, partyMembers: number | undefined): StructureWarning[] => {
  if (partyMembers === undefined || size === 0) return [];
  if (partyMembers < membersForCommittee) return size > 1 ? [warning('party-small', { size, partyMembers })] : [];
  return size < 3 || size > 7 ? [warning('party-size', { size })] : [];
};

const termWarnings = (state: RoomState, village: VillageId, today: Day): StructureWarning[] => {
  const ends = inRoomHaving(state, 'committee', 'village', village)
    .flatMap(({ termEnd }) => (termEnd === undefined ? [] : [termEnd]))
    .sort();
  const [end] = ends;
  if (end === undefined) return [];
  const months = monthsBetween(today, end);
  if (end < today.slice(0, end.length)) return [warning('term-passed', { end })];
  return months < termWarningMonths ? [warning('term-ends', { end })] : [];
};

/** What in the make-up of a team on a day departs from the rules that can be computed; never a block, only a warning. */
export const structureWarnings = (state: RoomState, villageId: VillageId, today: Day): readonly StructureWarning[] => {
  const team = teamOf(state, villageId, today);
  if (team.size === 0) return [];
  const villagers = team.members.filter((member) => member.villagers !== null);
  const hasAllSexes = villagers.length > 0 && villagers.every(({ sex }) => sex !== null);
  const seats = { party: team.partySize, villagers: team.villagersSize, supervision: 0 };
  const over = inRoomWhere(state, 'committee', ({ village, kind }) => village === villageId && kind !== 'supervision')
    .filter(({ kind, posts }) => posts !== undefined && seats[kind] > posts)
    .map(({ kind, posts }) => warning('over-posts', { size: seats[kind], posts: posts ?? 0 }, kind));
  const size = team.villagersSize;
  return [
    ...(size > 0 && (size < 3 || size > 7) ? [warning('villagers-size', { size })] : []),
    ...partyWarnings(team.partySize, state.village.get(villageId)?.partyMembers),
    ...over,
    ...(hasAllSexes && villagers.every(({ sex }) => sex === 'male') ? [warning('no-woman')] : []),
    ...(team.hasSecretary && !team.hasOneShoulder ? [warning('not-one-shoulder')] : []),
    ...termWarnings(state, villageId, today),
  ];
};
