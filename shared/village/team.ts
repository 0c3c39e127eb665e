import { type InRoom, inRoomHaving, type RoomState } from '../lanes/room-state.ts';
import type { PersonId, VillageId } from '../records/ids.ts';
import { hasBegun } from '../time/calendar.ts';
import type { Day, PartialDate } from '../time/dates.ts';
import { ageOn, type Duration, durationSinceDate } from '../time/duration.ts';
import type { CommitteeKind } from './village.ts';

/** One person of a village team with the posts held in each of the three bodies; null where none is held. */
export type TeamMember = {
  readonly person: PersonId;
  readonly name: string;
  readonly party: string | null;
  readonly villagers: string | null;
  readonly supervision: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly birth: PartialDate | null;
  readonly age: number | null;
  readonly schooling: string | null;
  readonly since: PartialDate | null;
  readonly isOneShoulder: boolean;
  readonly isInBoth: boolean;
};

/** 空缺: a post that nobody holds. `post` and `since` are null where only the number of posts 职数 tells of it. */
export type Vacancy = {
  readonly committee: CommitteeKind;
  readonly post: string | null;
  readonly since: PartialDate | null;
  readonly duration: Duration | null;
};

/** A village team on a day. `members` sit in the two committees; `supervisors` sit in the supervision committee alone. */
export type Team = {
  readonly members: readonly TeamMember[];
  readonly supervisors: readonly TeamMember[];
  readonly vacancies: readonly Vacancy[];
  readonly size: number;
  readonly partySize: number;
  readonly villagersSize: number;
  readonly inBoth: number;
  /** 交叉任职率 in whole per cent (docs/rules.md 3.7); null for a team of nobody. */
  readonly crossShare: number | null;
  readonly hasOneShoulder: boolean;
  readonly hasSecretary: boolean;
};

type RoomPost = InRoom<'post'>;

const bodies = ['party', 'villagers', 'supervision'] as const;

const isAnyOf = (posts: string, isIt: (post: string) => boolean): boolean => posts.split(/[、，,]/).some(isIt);

/** 书记 itself, alone or among other posts: no deputy, no seconded first secretary 第一书记, no youth league. */
export const isSecretaryPost = (posts: string): boolean =>
  isAnyOf(posts, (post) => /书记$/.test(post.trim()) && !/副|第一|团|代理/.test(post));

/** 村委会主任 or 居委会主任 itself, alone or among other posts: no deputy, no 妇女主任, no head of a sub-committee. */
export const isDirectorPost = (posts: string): boolean =>
  isAnyOf(posts, (post) => /主任$/.test(post.trim()) && !/副|妇|治保|调解|监|代理/.test(post));

const isCurrent = (post: RoomPost, today: Day): boolean =>
  (post.since === undefined || post.person === undefined || hasBegun(post.since, today)) &&
  (post.until === undefined || !hasBegun(post.until, today));

const earliest = (posts: readonly RoomPost[]): PartialDate | null =>
  posts.flatMap(({ since }) => (since === undefined ? [] : [since])).sort()[0] ?? null;

/** Since when the person is in the present main post: that of secretary or director before any other. */
const sinceOf = (posts: readonly RoomPost[]): PartialDate | null => {
  const main = posts.filter(({ post }) => isSecretaryPost(post) || isDirectorPost(post));
  return earliest(main) ?? earliest(posts);
};

const textOf = (posts: readonly RoomPost[], body: CommitteeKind): string | null => {
  const held = posts.filter(({ committee }) => committee === body).map(({ post }) => post);
  return held.length === 0 ? null : held.join('、');
};

const memberOf = (person: InRoom<'person'>, posts: readonly RoomPost[], today: Day): TeamMember => {
  const holds = (body: CommitteeKind, isIt: (post: string) => boolean): boolean =>
    posts.some((post) => post.committee === body && post.isActing !== true && isIt(post.post));
  const [party, villagers, supervision] = bodies.map((body) => textOf(posts, body));
  return {
    person: person.id,
    name: person.name,
    party: party ?? null,
    villagers: villagers ?? null,
    supervision: supervision ?? null,
    sex: person.sex ?? null,
    birth: person.birth ?? null,
    age: ageOn(person.birth, today),
    schooling: person.schooling ?? null,
    since: sinceOf(posts),
    isOneShoulder: holds('party', isSecretaryPost) && holds('villagers', isDirectorPost),
    isInBoth: party !== null && villagers !== null,
  };
};

/** Secretary, director, deputies, party members, others: the order in which a village is read out. */
const rankOf = (member: TeamMember): number => {
  if (member.party !== null && isSecretaryPost(member.party)) return 0;
  if (member.villagers !== null && isDirectorPost(member.villagers)) return 1;
  if (/副书记/.test(member.party ?? '')) return 2;
  if (member.party !== null) return 3;
  return member.villagers === null ? 5 : 4;
};

const membersOf = (state: RoomState, posts: readonly RoomPost[], today: Day): readonly TeamMember[] => {
  const holders = [...new Set(posts.flatMap(({ person }) => (person === undefined ? [] : [person])))];
  const members = holders.flatMap((id) => {
    const held = posts.filter(({ person }) => person === id);
    const person = state.person.get(id);
    return person ? [{ member: memberOf(person, held, today), order: held[0]?.order ?? 0 }] : [];
  });
  return members
    .sort((one, other) => rankOf(one.member) - rankOf(other.member) || one.order - other.order)
    .map(({ member }) => member);
};

/** Posts that the number of posts promises and that neither a person nor a listed vacancy fills. */
const unlistedVacancies = (committee: InRoom<'committee'>, posts: readonly RoomPost[]): readonly Vacancy[] => {
  const here = posts.filter((post) => post.committee === committee.kind);
  const holders = new Set(here.flatMap(({ person }) => (person ? [person] : []))).size;
  const listed = here.filter(({ person }) => person === undefined).length;
  const missing = Math.max(0, (committee.posts ?? 0) - holders - listed);
  return Array.from({ length: missing }, () => ({
    committee: committee.kind,
    post: null,
    since: null,
    duration: null,
  }));
};

const vacanciesOf = (
  state: RoomState,
  village: VillageId,
  posts: readonly RoomPost[],
  today: Day,
): readonly Vacancy[] => {
  const listed = posts.filter(({ person }) => person === undefined);
  const named = listed.map(({ committee, post, since }) => ({
    committee,
    post,
    since: since ?? null,
    duration: durationSinceDate(since, today),
  }));
  const committees = inRoomHaving(state, 'committee', 'village', village);
  return [...named, ...committees.flatMap((committee) => unlistedVacancies(committee, posts))].filter(
    ({ committee }) => committee !== 'supervision',
  );
};

/** The team of a village on a day, with 一肩挑 and 交叉任职 computed from its posts (docs/rules.md 3.7); vacancies apart. */
export const teamOf = (state: RoomState, village: VillageId, today: Day): Team => {
  const posts = inRoomHaving(state, 'post', 'village', village).filter((post) => isCurrent(post, today));
  const everybody = membersOf(state, posts, today);
  const members = everybody.filter(({ party, villagers }) => party !== null || villagers !== null);
  const inBoth = members.filter(({ isInBoth }) => isInBoth).length;
  return {
    members,
    supervisors: everybody.filter(({ party, villagers }) => party === null && villagers === null),
    vacancies: vacanciesOf(state, village, posts, today),
    size: members.length,
    partySize: members.filter(({ party }) => party !== null).length,
    villagersSize: members.filter(({ villagers }) => villagers !== null).length,
    inBoth,
    // 支委 + 村委 - both is the number of persons: nobody is counted twice.
    crossShare: members.length === 0 ? null : Math.round((100 * inBoth) / members.length),
    hasOneShoulder: members.some(({ isOneShoulder }) => isOneShoulder),
    hasSecretary: members.some(({ party }) => party !== null && isSecretaryPost(party)),
  };
};
