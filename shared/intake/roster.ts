import { type PersonId, type PostId, postId, type VillageId } from '../records/ids.ts';
import type { AnyRecord } from '../records/kinds.ts';
import { leaveOut } from './asking.ts';
import type { SheetDesk } from './desk.ts';
import { writePerson } from './match-person.ts';
import { placeOfEntry } from './place-of-entry.ts';
import { dateWithin } from './read-date.ts';
import { type NameReading, namesIn, readName, saysVacant } from './read-names.ts';
import { type PersonReading, present, readPerson } from './read-person.ts';
import { type PostReading, readPosts } from './read-posts.ts';
import { datedPosts, postsOfEntry, type WantedPost } from './roster-posts.ts';
import { type Entry, placeColumns, rowEntriesOf, type Table } from './table.ts';
import { writeVillage } from './villages.ts';

type Post = AnyRecord<'post'>;
type Sheet = {
  readonly desk: SheetDesk;
  readonly table: Table;
  readonly vacancies: Set<PostId>;
};

const addPost = (sheet: Sheet, entry: Entry, village: VillageId, wanted: WantedPost, person?: PersonId): PostId => {
  const { committee, post, isActing, since, until, duty } = wanted;
  const id = postId.parse(sheet.desk.newId());
  sheet.desk.book.add('post', {
    id,
    village,
    committee,
    post,
    order: entry.number,
    ...(person ? { person } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(isActing ? { isActing } : {}),
    ...(duty ? { duty } : {}),
  });
  return id;
};

const amendPost = (sheet: Sheet, held: Post, { post, since, until, isActing, duty }: WantedPost): void => {
  const acting = isActing || held.isActing ? { isActing } : {};
  sheet.desk.book.amend('post', held.id, { post, since, until, duty: duty || undefined, ...acting });
};

const noteMoved = (sheet: Sheet, village: VillageId, person: PersonId, held: Post, { post }: WantedPost): void => {
  const name = sheet.desk.book.state.person.get(person)?.name ?? '';
  if (sheet.desk.onFile.has(held.id) && held.post !== post)
    sheet.desk.team.push({ is: 'moved', village, person, name, from: held.post, to: post });
};

/** Gives a person the posts of a row: the same post is amended, another one in the same body replaces it, else it is new. */
const writePosts = (
  sheet: Sheet,
  entry: Entry,
  village: VillageId,
  person: PersonId,
  wanted: readonly WantedPost[],
): void => {
  const held = sheet.desk.postsByPerson(person).filter((post) => post.village === village && !post.until);
  const used = new Set<PostId>();
  const left: WantedPost[] = [];
  const amend = (post: Post, one: WantedPost): void => {
    used.add(post.id);
    sheet.desk.listed.given.add(post.id);
    amendPost(sheet, post, one);
  };
  const isAnotherTerm = ({ since }: Post, one: WantedPost): boolean =>
    since !== undefined && one.since !== undefined && since.slice(0, 7) !== one.since.slice(0, 7);
  for (const one of wanted) {
    const same = held.find((post) => post.committee === one.committee && post.post === one.post && !used.has(post.id));
    if (same) amend(same, one);
    else left.push(one);
  }
  for (const one of left) {
    const other = held.find(
      (post) => post.committee === one.committee && !used.has(post.id) && !sheet.desk.listed.given.has(post.id),
    );
    // With another day of taking office it is another post, and the one before ends on that day; else it was put right.
    if (other && !isAnotherTerm(other, one)) {
      noteMoved(sheet, village, person, other, one);
      amend(other, one);
    } else sheet.desk.listed.given.add(addPost(sheet, entry, village, one, person));
  }
};

const writeVacancies = (sheet: Sheet, entry: Entry, village: VillageId, posts: readonly PostReading[]): void => {
  const said = [entry.text('since'), entry.text('remarks'), entry.text('name')];
  const since = said.map(dateWithin).find((date) => date !== null);
  for (const post of posts) {
    const wanted = { ...post, ...(since ? { since } : {}) };
    const known = sheet.desk
      .vacanciesByVillage(village)
      .find((held) => held.committee === post.committee && held.post === post.post && !sheet.vacancies.has(held.id));
    if (known) amendPost(sheet, known, wanted);
    sheet.vacancies.add(known?.id ?? addPost(sheet, entry, village, wanted));
  }
};

const personal = ['sex', 'birth', 'schooling', 'joined', 'phone', 'idNumber'] as const;

const sharedReadings = (desk: SheetDesk, entry: Entry, names: readonly string[]): readonly PersonReading[] => {
  // Nothing else is said of anybody: there is nothing to ask.
  if (personal.every((field) => entry.text(field) === '')) return names.map(() => ({}));
  const key = desk.asking.ask({
    row: entry.number,
    cell: entry.place('name'),
    subject: names.join('、'),
    code: 'several-names',
    values: { count: names.length, first: names[0] ?? '' },
    choices: [
      { key: '1', code: 'rest-to-first', values: { name: names[0] ?? '' } },
      { key: '2', code: 'rest-to-all', values: {} },
      { key: '0', code: 'rest-to-none', values: {} },
    ],
  });
  if (key !== '1' && key !== '2') return names.map(() => ({}));
  const reading = readPerson(desk, entry, names[0] ?? '');
  return names.map((_, at) => (key === '2' || at === 0 ? reading : {}));
};

/** What stands beside a name, as posts: 副书记 in brackets, 代 for the post of the row. */
const postsOfName = ({ said }: NameReading, posts: readonly WantedPost[]): readonly WantedPost[] => {
  if (/^代|代理$/.test(said)) return posts.map((post) => ({ ...post, isActing: true }));
  const home = posts[0]?.committee ?? null;
  const own = said === '' ? [] : readPosts(said, home).posts;
  return own.length === 0 ? posts : own.map((post) => ({ ...posts[0], ...post }));
};

const postWords = (posts: readonly WantedPost[]): string => [...new Set(posts.map(({ post }) => post))].join('、');

const readingOf = (reading: PersonReading, { sex }: NameReading): PersonReading => ({
  ...present({ sex: sex ?? undefined }),
  ...reading,
});

// 其他成员 heads a column that leaves it to the names to say who is what.
const saysNoPost = (entry: Entry): boolean =>
  (['partyPost', 'villagersPost', 'supervisionPost', 'posts'] as const).every(
    (field) => readPosts(entry.text(field), 'party').posts.length === 0,
  );

const writeMembers = (sheet: Sheet, entry: Entry, village: VillageId): boolean => {
  const { desk } = sheet;
  const names = namesIn(entry.text('name'));
  const subject = names.map(({ name }) => name).join('、');
  const at = { row: entry.number, cell: entry.place('name'), subject, values: {} };
  const isSaid = names.length > 0 && names.every(({ said }) => readPosts(said, 'party').posts.length > 0);
  const found = isSaid && saysNoPost(entry) ? { posts: [], duties: [], isOpen: false } : postsOfEntry(desk, entry);
  if (names.length === 0) {
    desk.asking.ask({ ...at, code: 'name-missing', choices: [leaveOut] });
    return false;
  }
  if (found.posts.length === 0 && !isSaid && !found.isOpen) {
    // A duty that belongs to no body (会计, 网格员) makes nobody a member: told, and nothing to answer.
    const duty = found.duties.join('、');
    desk.asking.ask(
      duty === ''
        ? { ...at, code: 'post-missing', choices: [leaveOut] }
        : { ...at, code: 'only-duty', values: { duty }, choices: [] },
    );
    return false;
  }
  const wanted = datedPosts(desk, entry, subject, found);
  const readings =
    names.length > 1
      ? sharedReadings(
          desk,
          entry,
          names.map(({ name }) => name),
        )
      : [readPerson(desk, entry, names[0]?.name ?? '')];
  const persons = names.map((one, order) => {
    const before = desk.book.state.person.size;
    const person = writePerson(
      desk,
      entry,
      { name: one.name, village, reading: readingOf(readings[order] ?? {}, one) },
      sheet.desk.listed.claimed,
    );
    if (person) desk.met.set(person, village);
    if (person) writePosts(sheet, entry, village, person, postsOfName(one, wanted));
    if (person && desk.book.state.person.size > before && desk.teamsOnFile.has(village))
      desk.team.push({
        is: 'came',
        village,
        person,
        name: one.name,
        from: '',
        to: postWords(postsOfName(one, wanted)),
      });
    return person;
  });
  return persons.some((person) => person !== null);
};

// A roster lists whole teams: a vacancy that it no longer names was filled or given up.
const dropOldVacancies = ({ desk, vacancies }: Sheet, villages: ReadonlySet<VillageId>): void => {
  for (const village of villages) {
    for (const { id } of desk.vacanciesByVillage(village)) if (!vacancies.has(id)) desk.book.drop('post', id);
  }
};

const ofPlaces: readonly string[] = ['order', 'town', 'village', 'remarks'];

/** A wide roster often says the village's figures in the same row. */
const writeVillageFigures = ({ desk, table }: Sheet): void => {
  const hasFigures =
    table.head.seats.length > 0 && placeColumns(table.head).some(({ field }) => !ofPlaces.includes(field));
  if (hasFigures) for (const entry of rowEntriesOf(table)) writeVillage(desk, table, entry);
};

/**
 * Writes a roster 花名册: towns and villages that it names, persons, their posts, and vacancies 空缺. Gives for each row
 * whether it is in. Persons whom the roster does not name stay as they are: their leaving is a decision, not a blank.
 */
export const writeRoster = (
  desk: SheetDesk,
  table: Table,
  entries: readonly Entry[],
  each: (entry: Entry, write: () => boolean) => void,
): void => {
  const sheet: Sheet = { desk, table, vacancies: new Set() };
  writeVillageFigures(sheet);
  const villages = new Set<VillageId>();
  // A sheet that names one post of each village lists no team.
  const isWhole = table.head.seats.length !== 1;
  for (const entry of entries) {
    each(entry, () => {
      const village = placeOfEntry(desk, table, entry);
      if (!village) return false;
      villages.add(village);
      if (isWhole && !desk.listed.villages.has(village))
        desk.listed.villages.set(village, { row: entry.number, table, asking: desk.asking });
      if (!saysVacant(readName(entry.text('name')))) return writeMembers(sheet, entry, village);
      writeVacancies(sheet, entry, village, postsOfEntry(desk, entry).posts);
      return true;
    });
  }
  if (isWhole) dropOldVacancies(sheet, villages);
};
