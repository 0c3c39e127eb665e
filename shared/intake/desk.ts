import type { PersonId, UnitId, VillageId } from '../records/ids.ts';
import type { AnyRecord } from '../records/kinds.ts';
import type { Day } from '../time/dates.ts';
import type { Asking } from './asking.ts';
import type { Book } from './book.ts';
import { withoutBlanks } from './clean-text.ts';
import type { PostsReading } from './read-posts.ts';
import { type Listed, nothingListed, type TeamChange } from './team-changes.ts';

type Lookup<K extends Parameters<Book['index']>[0]> = (key: string) => readonly AnyRecord<K>[];

/** All that one import works with: the book it writes into and how records are found again. */
export type Desk = {
  readonly book: Book;
  readonly newId: () => string;
  readonly today: Day;
  /** Who was met in which village, also while the post is still asked. */
  readonly met: Map<PersonId, VillageId>;
  /** What the texts of posts were read as: a roster says the same few a thousand times. */
  readonly postsRead: Map<string, PostsReading>;
  /** What a newer roster changes in teams on file, in the order in which it was found. */
  readonly team: TeamChange[];
  /** What the rosters of this file list. */
  readonly listed: Listed;
  /** The posts that were on file before this import, and the villages that had a team. */
  readonly onFile: ReadonlySet<string>;
  readonly teamsOnFile: ReadonlySet<VillageId>;
  /** Towns whose villages were on file before this import: a further village of theirs may be a slip. */
  readonly knownTowns: ReadonlySet<UnitId>;
  readonly townsByKey: Lookup<'unit'>;
  readonly townsByStem: Lookup<'unit'>;
  readonly unitsByName: Lookup<'unit'>;
  readonly villagesByName: Lookup<'village'>;
  readonly villagesByStem: Lookup<'village'>;
  readonly committeesByVillage: Lookup<'committee'>;
  readonly factsByVillage: Lookup<'yearFacts'>;
  readonly personsByName: Lookup<'person'>;
  readonly personsById: Lookup<'person'>;
  readonly postsByPerson: Lookup<'post'>;
  readonly postsByVillage: Lookup<'post'>;
  readonly vacanciesByVillage: Lookup<'post'>;
  readonly reservesByVillage: Lookup<'reserve'>;
  readonly issuesByNumber: Lookup<'issue'>;
  readonly issuesByVillage: Lookup<'issue'>;
  readonly issuesByText: Lookup<'issue'>;
  readonly prescriptionsByIssue: Lookup<'prescription'>;
  readonly diagnosesByIssue: Lookup<'diagnosis'>;
  readonly rounds: Lookup<'round'>;
};

/** The desk for one sheet: with the questions of that sheet. */
export type SheetDesk = Desk & { readonly asking: Asking };

/** A town by whatever its name is followed with: 中共云溪镇委员会, 云溪镇党委 and 云溪镇 are one. */
export const townKey = (name: string): string =>
  withoutBlanks(name)
    .replace(/^中共/, '')
    .replace(/(党工委|党委|委员会|人民政府|政府|办事处)$/, '');

/** A town's name without what kind of town it is. */
export const townStem = (key: string): string => (key.length > 2 ? key.replace(/(镇|乡|街道)$/, '') : key);

/** Lays out the desk: every index that the kinds of files look things up in. */
export const setDesk = (book: Book, newId: () => string, today: Day): Desk => ({
  book,
  newId,
  today,
  met: new Map(),
  team: [],
  postsRead: new Map(),
  listed: nothingListed(),
  onFile: new Set(book.state.post.keys()),
  teamsOnFile: new Set([...book.state.post.values()].map(({ village }) => village)),
  knownTowns: new Set([...book.state.village.values()].map(({ town }) => town)),
  townsByKey: book.index('unit', ({ kind, name }) => (kind === 'town' ? townKey(name) : null)),
  townsByStem: book.index('unit', ({ kind, name }) => (kind === 'town' ? townStem(townKey(name)) : null)),
  unitsByName: book.index('unit', ({ name }) => name),
  villagesByName: book.index('village', ({ name }) => name),
  villagesByStem: book.index('village', ({ name }) => name.replace(/(村|社区|居委会)$/, '')),
  committeesByVillage: book.index('committee', ({ village }) => village),
  factsByVillage: book.index('yearFacts', ({ village }) => village),
  personsByName: book.index('person', ({ name }) => name),
  personsById: book.index('person', ({ idNumber }) => idNumber ?? null),
  postsByPerson: book.index('post', ({ person }) => person ?? null),
  postsByVillage: book.index('post', ({ village }) => village),
  vacanciesByVillage: book.index('post', ({ person, village, until }) => (person || until ? null : village)),
  reservesByVillage: book.index('reserve', ({ village }) => village),
  issuesByNumber: book.index('issue', ({ number }) => number ?? null),
  issuesByVillage: book.index('issue', ({ village }) => village),
  issuesByText: book.index('issue', ({ village, summary }) => `${village}/${summary}`),
  prescriptionsByIssue: book.index('prescription', ({ issue }) => issue),
  diagnosesByIssue: book.index('diagnosis', ({ issue }) => issue),
  rounds: book.index('round', ({ level, number, year }) => `${level}/${year}/${number}`),
});
