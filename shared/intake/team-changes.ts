import type { PersonId, PostId, VillageId } from '../records/ids.ts';
import type { AnyRecord } from '../records/kinds.ts';
import { isDirectorPost, isSecretaryPost } from '../village/team.ts';
import { type Asking, leaveEmpty } from './asking.ts';
import type { Desk, SheetDesk } from './desk.ts';
import type { Choice } from './preview.ts';
import { dateWithin } from './read-date.ts';
import { placeColumns, type Table } from './table.ts';
import { cellName } from './workbook.ts';

type Post = AnyRecord<'post'>;
type Person = AnyRecord<'person'>;

/** What a newer roster changes in a team that is on file: who came, who left, whose post is another one. */
export type TeamChange = {
  readonly is: 'came' | 'left' | 'moved';
  readonly village: VillageId;
  readonly person: PersonId;
  readonly name: string;
  /** The posts before and after, as words; empty where there are none. */
  readonly from: string;
  readonly to: string;
};

/**
 * What the rosters of a file say of teams: the villages that they list, each with where it was met first, whom they met, and
 * the posts that they gave.
 */
export type Listed = {
  readonly villages: Map<VillageId, { readonly row: number; readonly table: Table; readonly asking: Asking }>;
  readonly claimed: Set<PersonId>;
  readonly given: Set<PostId>;
};

/** Nothing listed yet. */
export const nothingListed = (): Listed => ({ villages: new Map(), claimed: new Set(), given: new Set() });

const words = (posts: readonly Post[]): string => [...new Set(posts.map(({ post }) => post))].join('、');

/** The day up to which posts that a roster no longer lists were held: that of the roster, where its title says one. */
const dayOfRoster = ({ above }: Table, today: string): string =>
  above.map(dateWithin).find((date) => date !== null && date <= today) ?? today;

const nameColumn = (table: Table): number =>
  (table.head.columns.find(({ field }) => field === 'name') ?? placeColumns(table.head)[0])?.column ?? 0;

/** Who could take over: whoever holds the post now that the former one held, then secretary and director. */
const successors = (desk: SheetDesk, village: VillageId, former: readonly Post[]): readonly Person[] => {
  const present = desk.postsByVillage(village).filter(({ until, person }) => !until && person);
  const holders = [
    ...present.filter(({ post, committee }) => former.some((one) => one.post === post && one.committee === committee)),
    ...present.filter(({ post, committee }) => committee === 'party' && isSecretaryPost(post)),
    ...present.filter(({ post, committee }) => committee === 'villagers' && isDirectorPost(post)),
  ];
  const ids = [...new Set(holders.flatMap(({ person }) => person ?? []))];
  return ids.flatMap((id) => desk.book.state.person.get(id) ?? []);
};

/** Asks for each open item that names somebody who left to whom it is handed; 先空着 leaves it with the former one. */
const handOver = (
  desk: SheetDesk,
  at: { readonly row: number; readonly cell: string },
  village: VillageId,
  person: Person,
  former: readonly Post[],
): void => {
  const open = desk
    .issuesByVillage(village)
    .filter(({ state }) => state !== 'closed' && state !== 'cancelled')
    .flatMap((issue) => desk.prescriptionsByIssue(issue.id).map((item) => ({ issue, item })))
    .filter(({ item }) => item.isAdopted && item.person === person.name);
  for (const { issue, item } of open) {
    const next = successors(desk, village, former).filter(({ id }) => id !== person.id);
    const choices = next
      .slice(0, 4)
      .map(({ name }, order): Choice => ({ key: String(order + 1), code: 'hand-over', values: { name } }));
    const values = { issue: issue.summary, village: desk.book.state.village.get(village)?.name ?? '' };
    const key = desk.asking.ask(
      { ...at, subject: person.name, code: 'item-unowned', values, choices: [...choices, leaveEmpty] },
      `item/${item.id}`,
    );
    const heir = next[Number(key ?? 0) - 1];
    if (heir) desk.book.amend('prescription', item.id, { person: heir.name });
  }
};

const manyLeft = 20;

/** Whether somebody whom the roster no longer lists has left: asked of each, of very many at once. */
const hasLeft = (
  desk: SheetDesk,
  at: { readonly row: number; readonly cell: string },
  values: { readonly post: string; readonly village: string; readonly date: string },
  person: Person,
  count: number,
): boolean => {
  const choices: readonly Choice[] = [
    { key: '1', code: 'has-left', values: { date: values.date } },
    { key: '0', code: 'still-there', values: {} },
  ];
  const isTogether = count > manyLeft;
  const question = isTogether
    ? { ...at, subject: String(count), code: 'members-left' as const, values: { count, date: values.date }, choices }
    : { ...at, subject: person.name, code: 'member-left' as const, values, choices };
  return desk.asking.ask(question, isTogether ? 'members-left' : `left/${person.id}`) === '1';
};

const endPosts = (desk: SheetDesk, posts: readonly Post[], day: string): void => {
  for (const { id, person, committee, since } of posts) {
    // Whoever took another post in the same body left the one before on that day.
    const next =
      person && desk.postsByPerson(person).find((post) => post.committee === committee && !desk.onFile.has(post.id));
    const until = next?.since && next.since > (since ?? '') ? next.since : day;
    desk.book.amend('post', id, { until });
  }
};

type Former = { readonly village: VillageId; readonly person: PersonId; readonly posts: readonly Post[] };

/** Posts on file that a file no longer gives, in the bodies that it lists at all, by village and person. */
const formerPosts = (desk: Desk, { villages, given }: Listed): readonly Former[] =>
  [...villages.keys()].flatMap((village) => {
    const posts = desk.postsByVillage(village);
    const bodies = new Set(posts.flatMap(({ id, committee }) => (given.has(id) ? [committee] : [])));
    const left = posts.filter(
      (post) => !post.until && !given.has(post.id) && desk.onFile.has(post.id) && bodies.has(post.committee),
    );
    const persons = [...new Set(left.flatMap(({ person }) => person ?? []))];
    return persons.map((person) => ({ village, person, posts: left.filter((post) => post.person === person) }));
  });

/**
 * Holds the rosters of a file against the teams on file, for the villages and bodies that they list. Posts that one of their
 * persons no longer holds end with the day of the roster; of persons whom they do not name it is asked whether they left, and
 * to whom their open items go. Ended posts stay on file: how the team was on an earlier day can still be told.
 */
export const endFormerPosts = (all: Desk, listed: Listed): void => {
  const former = formerPosts(all, listed);
  const missing = former.filter(({ person }) => !listed.claimed.has(person)).length;
  for (const { village, person: id, posts } of former) {
    const person = all.book.state.person.get(id);
    const met = listed.villages.get(village);
    if (!person || !met) continue;
    const desk = { ...all, asking: met.asking };
    const until = dayOfRoster(met.table, all.today);
    const change = { village, person: id, name: person.name, from: words(posts) };
    if (listed.claimed.has(id)) {
      endPosts(desk, posts, until);
      const held = desk.postsByPerson(id).filter((post) => post.village === village && !post.until);
      desk.team.push({ ...change, is: 'moved', to: words(held) });
      continue;
    }
    const at = { row: met.row, cell: cellName(met.row - 1, nameColumn(met.table)) };
    const values = { post: words(posts), village: desk.book.state.village.get(village)?.name ?? '', date: until };
    if (!hasLeft(desk, at, values, person, missing)) continue;
    endPosts(desk, posts, until);
    desk.team.push({ ...change, is: 'left', to: '' });
    handOver(desk, at, village, person, posts);
  }
};
