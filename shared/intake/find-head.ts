import { completed, headless } from './by-content.ts';
import { withoutBlanks } from './clean-text.ts';
import { type FileKind, fileKinds, vocabularies } from './head-words.ts';
import { bare, type Head, readHead } from './heads.ts';
import type { ColumnsByHand } from './memory.ts';
import type { IntakeField } from './preview.ts';
import { readPosts } from './read-posts.ts';
import { isSeat, markedPost, type Seat, seatsOf } from './wide-head.ts';
import { type Sheet, shownText } from './workbook.ts';

/** A column that is read: where it stands (from 0), what its head says, and the head as written. `isGuessed`: told by its content. */
export type Column = Head & { readonly column: number; readonly text: string; readonly isGuessed?: true };

/** A column with content that nothing is known of: where it stands and its head as written, empty where it has none. */
export type UnreadColumn = { readonly column: number; readonly text: string };

/**
 * The head of a sheet: its kind, its rows (from 0, both ends included) and its columns. A wide roster, a village in a row,
 * has `seats`; their columns are among `columns` as well. A sheet without any head has `to` before its first record.
 */
export type HeadRow = {
  readonly kind: FileKind;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  readonly seats: readonly Seat[];
  readonly unread: readonly UnreadColumn[];
  /** The words over all columns, by which a sheet of the same shape is known again. */
  readonly texts: readonly string[];
};

type Found = { readonly head: HeadRow; readonly score: number };

/** What was told by hand of a sheet, by the words of its head. */
export type ToldByHand = (texts: readonly string[]) => ColumnsByHand;

const nothingTold: ToldByHand = () => [];

const searched = 15;

const mergeAt = (sheet: Sheet, row: number, column: number): Sheet['merges'][number] | undefined =>
  sheet.merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);

/** The word over a column. In the last row of a head (`isLast`) a word heads one column only, however wide its cell is. */
const wordAt = (sheet: Sheet, row: number, column: number, isLast: boolean): string => {
  const merge = mergeAt(sheet, row, column);
  if (isLast && merge && column > merge.left) return '';
  return withoutBlanks(shownText(sheet.rows[merge?.top ?? row]?.[merge?.left ?? column]));
};

/** Rows joined with ·; a cell that is merged over several rows says its word once. */
export const joinedHead = (sheet: Sheet, from: number, to: number): readonly string[] => {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const width = Math.max(0, ...rows.map((row) => sheet.rows[row]?.length ?? 0));
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => wordAt(sheet, row, column, row === to));
    return [...new Set(parts.filter((part) => part !== ''))].join('·');
  });
};

const manyAllowed: readonly IntakeField[] = ['ignored', 'years'];

const columnsOf = (kind: FileKind, texts: readonly string[]): readonly Column[] => {
  const taken = new Set<string>();
  return texts.flatMap((text, column) => {
    const head = text === '' ? null : readHead(kind, text);
    const name = head ? `${head.field}/${head.year ?? ''}` : '';
    const isFurther = head?.field === 'issue' && /[\d一二三四五六七八九十]$/.test(bare(text));
    if (!head || (taken.has(name) && !manyAllowed.includes(head.field) && !isFurther)) return [];
    taken.add(name);
    return [{ ...head, column, text }];
  });
};

const told = (columns: readonly Column[]): ReadonlySet<IntakeField> =>
  new Set(columns.flatMap(({ field }) => (manyAllowed.includes(field) ? [] : [field])));

// Who sits where may be marked: a column for each post, √ for who holds it.
const markedSeats = (kind: FileKind, texts: readonly string[]): number => {
  const seats = kind === 'roster' ? texts.filter((text) => isSeat(markedPost(text))).length : 0;
  return seats > 1 ? seats : 0;
};

const scoreOf = (kind: FileKind, columns: readonly Column[], texts: readonly string[]): number => {
  const fields = told(columns);
  const { needs, signs } = vocabularies[kind];
  const hits = signs.filter((sign) => fields.has(sign)).length + markedSeats(kind, texts);
  if (needs.some((need) => !fields.has(need)) || hits === 0 || fields.size < 2) return 0;
  return fields.size + 2 * hits;
};

/** A wide roster: the places, what else is said of the village, and a seat for each post; worth nothing with a column of names. */
const wideHead = (texts: readonly string[]): Pick<HeadRow, 'columns' | 'seats'> | null => {
  const seats = seatsOf(texts);
  const own = seats.flatMap(({ columns }) => columns);
  const rest = texts.map((text, column) => (own.some((one) => one.column === column) ? '' : text));
  const columns = columnsOf('villages', rest);
  const fields = told(columns);
  const isLong = columnsOf('roster', rest).some(({ field }) => field === 'name' || field === 'posts');
  if (seats.length === 0 || !fields.has('village') || isLong) return null;
  return { columns: [...columns, ...own], seats };
};

// A column 单位 names departments in a list of participants, and villages in a roster.
const department = /(局|部|委|办|中心|公司|学校|医院|法院|检察院|银行|站|所|政协|人大|纪委监委)$/;

const speaksOfDepartments = (sheet: Sheet, { to, columns }: Pick<HeadRow, 'to' | 'columns'>): boolean => {
  const place = columns.find(({ field, text }) => field === 'village' && /单位/.test(text));
  if (!place) return false;
  const values = sheet.rows
    .slice(to + 1, to + 40)
    .map((cells) => withoutBlanks(shownText(cells[place.column])))
    .filter((text) => text !== '');
  return values.filter((text) => department.test(text)).length * 2 > values.length;
};

const namesBody = (post: string): boolean =>
  readPosts(post, 'supervision').posts[0]?.committee === readPosts(post, 'villagers').posts[0]?.committee;

const headsAt = (sheet: Sheet, from: number, to: number, kinds: readonly FileKind[]): readonly Found[] => {
  const texts = joinedHead(sheet, from, to);
  const long = kinds.map((kind) => {
    const columns = columnsOf(kind, texts);
    const head = { kind, from, to, columns, seats: [], unread: [], texts };
    const isOther = kind === 'roster' && kinds.length > 1 && speaksOfDepartments(sheet, head);
    return { head, score: isOther ? 0 : scoreOf(kind, columns, texts) };
  });
  const wide = kinds.includes('roster') ? wideHead(texts) : null;
  if (!wide) return long;
  // Seats that name their body say more than three that are all called 委员.
  const sure = new Set(wide.seats.flatMap(({ post }) => (namesBody(post) ? [post] : []))).size;
  const score = told(wide.columns).size + wide.columns.length + 2 * wide.seats.length + 3 * sure;
  return [...long, { head: { kind: 'roster', from, to, ...wide, unread: [], texts }, score }];
};

// 参会人员 lists without roles are told by departments in the column 单位.
const asParticipants = (sheet: Sheet, from: number, to: number, kinds: readonly FileKind[]): readonly Found[] => {
  if (!kinds.includes('participants')) return [];
  const texts = joinedHead(sheet, from, to);
  const columns = columnsOf('participants', texts);
  const fields = told(columns);
  const roster = { to, columns: columnsOf('roster', texts) };
  if (!fields.has('name') || !fields.has('unit') || !speaksOfDepartments(sheet, roster)) return [];
  return [{ head: { kind: 'participants', from, to, columns, seats: [], unread: [], texts }, score: fields.size + 1 }];
};

// Heads of three rows exist where the bodies stand above the posts and the posts above name and birth.
const mostHeadRows = 3;

/** A sheet whose kind was named by hand and whose heads are all unknown: its fullest row is the head, to be told by hand. */
const fullestRow = (sheet: Sheet, kind: FileKind): HeadRow | null => {
  const filled = sheet.rows
    .slice(0, searched)
    .map((cells) => cells.filter((cell) => shownText(cell).trim() !== '').length);
  const most = Math.max(0, ...filled);
  const row = filled.indexOf(most);
  const texts = joinedHead(sheet, row, row);
  return most < 2 ? null : { kind, from: row, to: row, columns: [], seats: [], unread: [], texts };
};

/** The head with what was told by hand: a column told so takes its field from whichever had it. */
const byHand = (head: HeadRow, told: ColumnsByHand): HeadRow => {
  if (told.length === 0) return head;
  const last = new Map(told.map(({ column, field }) => [column, field]));
  const fields = new Set([...last.values()].filter((field) => !manyAllowed.includes(field)));
  const kept = head.columns.filter(({ column, field }) => !last.has(column) && !fields.has(field));
  const own = [...last].map(([column, field]) => {
    const text = head.texts[column] ?? '';
    const { year = null, unit = '万元' as const } = readHead(head.kind, text) ?? {};
    return { field, column, text, year, unit };
  });
  return { ...head, columns: [...kept, ...own] };
};

/**
 * The head that fits best among the first fifteen rows, of one kind or (null) of any. Fewer rows win over more that say no
 * more. Columns that it leaves open are told by what is in them, and a sheet without a head by all of its columns; null
 * where nothing tells what the sheet is.
 */
export const findHead = (sheet: Sheet, wanted: FileKind | null, told: ToldByHand = nothingTold): HeadRow | null => {
  const kinds = wanted ? [wanted] : fileKinds;
  const rows = Array.from({ length: Math.min(searched, sheet.rows.length) }, (_, row) => row);
  const found = rows.flatMap((from) =>
    Array.from({ length: mostHeadRows }, (_, more) => [
      ...headsAt(sheet, from, from + more, kinds),
      ...asParticipants(sheet, from, from + more, kinds),
    ]).flat(),
  );
  const depth = ({ head }: Found): number => head.to - head.from;
  const beats = (one: Found, top: Found): boolean =>
    one.score > top.score || (one.score === top.score && depth(one) < depth(top));
  const fit = found.filter(({ score }) => score > 0);
  const best = fit.reduce<Found | null>((top, one) => (top === null || beats(one, top) ? one : top), null);
  const head = best?.head ?? headless(sheet, wanted) ?? (wanted ? fullestRow(sheet, wanted) : null);
  return head ? completed(sheet, byHand(head, told(head.texts))) : null;
};
