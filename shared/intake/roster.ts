import { type PersonId, type PostId, postId, type VillageId } from '../records/ids.ts';
import type { AnyRecord } from '../records/kinds.ts';
import { leaveEmpty, leaveOut } from './asking.ts';
import type { SheetDesk } from './desk.ts';
import { writePerson } from './match-person.ts';
import { placeOfEntry } from './place-of-entry.ts';
import { dateWithin } from './read-date.ts';
import { askDate } from './read-fields.ts';
import { readName, saysVacant, splitNames } from './read-names.ts';
import { type PersonReading, readPerson } from './read-person.ts';
import { type PostReading, readPosts } from './read-posts.ts';
import { type Entry, placeColumns, rowEntriesOf, type Table } from './table.ts';
import { writeVillage } from './villages.ts';

type Post = AnyRecord<'post'>;
type Wanted = PostReading & { readonly since?: string; readonly duty?: string };
type Sheet = {
  readonly desk: SheetDesk;
  readonly table: Table;
  readonly claimed: Set<PersonId>;
  readonly vacancies: Set<PostId>;
};

const postColumns = [
  ['partyPost', 'party'],
  ['villagersPost', 'villagers'],
  ['supervisionPost', 'supervision'],
] as const;

const isSamePost = (a: PostReading, b: PostReading): boolean => a.committee === b.committee && a.post === b.post;

// 书记兼主任 in one column and 主任 again in the next is one post; （代） in either makes it acting.
const merged = (posts: readonly PostReading[]): readonly PostReading[] =>
  posts
    .filter((post, at) => posts.findIndex((other) => isSamePost(other, post)) === at)
    .map((post) => ({ ...post, isActing: posts.some((other) => isSamePost(other, post) && other.isActing) }));

const askUnclear = (desk: SheetDesk, entry: Entry, field: (typeof postColumns)[number][0], text: string): boolean =>
  desk.asking.ask({
    row: entry.number,
    cell: entry.place(field),
    subject: entry.text('name'),
    code: 'post-unclear',
    values: { text },
    choices: [{ key: '1', code: 'take-as-is', values: { text } }, leaveEmpty],
  }) === '1';

const noteActing = (desk: SheetDesk, entry: Entry, field: (typeof postColumns)[number][0], post: string): void => {
  const values = { text: entry.text(field), post };
  desk.asking.ask({
    row: entry.number,
    cell: entry.place(field),
    subject: entry.text('name'),
    code: 'acting-noted',
    values,
    choices: [],
  });
};

const postsOfEntry = (
  desk: SheetDesk,
  entry: Entry,
): { readonly posts: readonly PostReading[]; readonly duty: string } => {
  const posts: PostReading[] = [];
  const duties = [entry.text('duty')];
  for (const [field, home] of postColumns) {
    const reading = readPosts(entry.text(field), home);
    posts.push(...reading.posts);
    duties.push(...reading.duties);
    for (const text of reading.unclear) {
      if (askUnclear(desk, entry, field, text)) posts.push({ committee: home, post: text, isActing: false });
    }
    const acting = reading.posts.find(({ isActing }) => isActing);
    if (acting) noteActing(desk, entry, field, acting.post);
  }
  return { posts: merged(posts), duty: duties.filter((duty) => duty !== '').join('、') };
};

const addPost = (sheet: Sheet, entry: Entry, village: VillageId, wanted: Wanted, person?: PersonId): PostId => {
  const { committee, post, isActing, since, duty } = wanted;
  const id = postId.parse(sheet.desk.newId());
  sheet.desk.book.add('post', {
    id,
    village,
    committee,
    post,
    order: entry.number,
    ...(person ? { person } : {}),
    ...(since ? { since } : {}),
    ...(isActing ? { isActing } : {}),
    ...(duty ? { duty } : {}),
  });
  return id;
};

const amendPost = (sheet: Sheet, held: Post, { post, since, isActing, duty }: Wanted): void => {
  const acting = isActing || held.isActing ? { isActing } : {};
  sheet.desk.book.amend('post', held.id, { post, since, duty: duty || undefined, ...acting });
};

/** Gives a person the posts of a row: the same post is amended, another one in the same body replaces it, else it is new. */
const writePosts = (
  sheet: Sheet,
  entry: Entry,
  village: VillageId,
  person: PersonId,
  wanted: readonly Wanted[],
): void => {
  const held = sheet.desk.postsByPerson(person).filter((post) => post.village === village && !post.until);
  const used = new Set<PostId>();
  const left: Wanted[] = [];
  for (const one of wanted) {
    const same = held.find((post) => post.committee === one.committee && post.post === one.post && !used.has(post.id));
    if (same) {
      used.add(same.id);
      amendPost(sheet, same, one);
    } else left.push(one);
  }
  for (const one of left) {
    const other = held.find((post) => post.committee === one.committee && !used.has(post.id));
    if (other) {
      used.add(other.id);
      amendPost(sheet, other, one);
    } else addPost(sheet, entry, village, one, person);
  }
};

const writeVacancies = (sheet: Sheet, entry: Entry, village: VillageId, posts: readonly PostReading[]): void => {
  const since = dateWithin(entry.text('since')) ?? dateWithin(entry.text('remarks')) ?? undefined;
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

const writeMembers = (sheet: Sheet, entry: Entry, village: VillageId): boolean => {
  const { desk } = sheet;
  const names = splitNames(entry.text('name'));
  const { posts, duty } = postsOfEntry(desk, entry);
  const at = { row: entry.number, cell: entry.place('name'), subject: names.join('、'), values: {} };
  if (names.length === 0) {
    desk.asking.ask({ ...at, code: 'name-missing', choices: [leaveOut] });
    return false;
  }
  if (posts.length === 0) {
    desk.asking.ask({ ...at, code: 'post-missing', choices: [leaveOut] });
    return false;
  }
  const since = askDate(desk, entry, 'since', names.join('、'));
  const readings = names.length > 1 ? sharedReadings(desk, entry, names) : [readPerson(desk, entry, names[0] ?? '')];
  const wanted = posts.map((post, order) => ({
    ...post,
    ...(since ? { since } : {}),
    ...(order === 0 && duty ? { duty } : {}),
  }));
  const persons = names.map((name, order) =>
    writePerson(desk, entry, { name, village, reading: readings[order] ?? {} }, sheet.claimed),
  );
  for (const person of persons) if (person) writePosts(sheet, entry, village, person, wanted);
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
  const sheet: Sheet = { desk, table, claimed: new Set(), vacancies: new Set() };
  writeVillageFigures(sheet);
  const villages = new Set<VillageId>();
  for (const entry of entries) {
    each(entry, () => {
      const village = placeOfEntry(desk, table, entry);
      if (!village) return false;
      villages.add(village);
      if (!saysVacant(readName(entry.text('name')))) return writeMembers(sheet, entry, village);
      writeVacancies(sheet, entry, village, postsOfEntry(desk, entry).posts);
      return true;
    });
  }
  dropOldVacancies(sheet, villages);
};
