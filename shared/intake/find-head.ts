import { withoutBlanks } from './clean-text.ts';
import { type FileKind, fileKinds, type Head, readHead, vocabularies } from './heads.ts';
import type { IntakeField } from './preview.ts';
import { type Seat, seatsOf } from './wide-head.ts';
import { type Sheet, shownText } from './workbook.ts';

/** A column that is read: where it stands (from 0), what its head says, and the head as written. */
export type Column = Head & { readonly column: number; readonly text: string };

/**
 * The head of a sheet: its kind, its rows (from 0, both ends included) and its columns. A wide roster, a village in a row,
 * has `seats`; their columns are among `columns` as well.
 */
export type HeadRow = {
  readonly kind: FileKind;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  readonly seats: readonly Seat[];
};

type Found = { readonly head: HeadRow; readonly score: number };

const searched = 10;

const mergeAt = (sheet: Sheet, row: number, column: number): Sheet['merges'][number] | undefined =>
  sheet.merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);

/** The word over a column. In the last row of a head (`isLast`) a word heads one column only, however wide its cell is. */
const wordAt = (sheet: Sheet, row: number, column: number, isLast: boolean): string => {
  const merge = mergeAt(sheet, row, column);
  if (isLast && merge && column > merge.left) return '';
  return withoutBlanks(shownText(sheet.rows[merge?.top ?? row]?.[merge?.left ?? column]));
};

/** Rows joined with ·; a cell that is merged over several rows says its word once. */
const joinedHead = (sheet: Sheet, from: number, to: number): readonly string[] => {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const width = Math.max(0, ...rows.map((row) => sheet.rows[row]?.length ?? 0));
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => wordAt(sheet, row, column, row === to));
    return [...new Set(parts.filter((part) => part !== ''))].join('·');
  });
};

const columnsOf = (kind: FileKind, texts: readonly string[]): readonly Column[] => {
  const taken = new Set<string>();
  return texts.flatMap((text, column) => {
    const head = text === '' ? null : readHead(kind, text);
    const name = head ? `${head.field}/${head.year ?? ''}` : '';
    if (!head || taken.has(name)) return [];
    taken.add(name);
    return [{ ...head, column, text }];
  });
};

const scoreOf = (kind: FileKind, columns: readonly Column[]): number => {
  const fields = new Set<IntakeField>(columns.map(({ field }) => field));
  const { needs, signs } = vocabularies[kind];
  const hits = signs.filter((sign) => fields.has(sign)).length;
  if (needs.some((need) => !fields.has(need)) || hits === 0 || fields.size < 2) return 0;
  return fields.size + 2 * hits;
};

/** A wide roster: the places, what else is said of the village, and a seat for each post; worth nothing with a column of names. */
const wideHead = (texts: readonly string[]): Pick<HeadRow, 'columns' | 'seats'> | null => {
  const seats = seatsOf(texts);
  const own = seats.flatMap(({ columns }) => columns);
  const rest = texts.map((text, column) => (own.some((one) => one.column === column) ? '' : text));
  const columns = columnsOf('villages', rest);
  const fields = new Set(columns.map(({ field }) => field));
  const isLong = columnsOf('roster', rest).some(({ field }) => field === 'name');
  if (seats.length < 2 || !fields.has('village') || isLong) return null;
  return { columns: [...columns, ...own], seats };
};

const headsAt = (sheet: Sheet, from: number, to: number, kinds: readonly FileKind[]): readonly Found[] => {
  const texts = joinedHead(sheet, from, to);
  const long = kinds.map((kind) => {
    const columns = columnsOf(kind, texts);
    return { head: { kind, from, to, columns, seats: [] }, score: scoreOf(kind, columns) };
  });
  const wide = kinds.includes('roster') ? wideHead(texts) : null;
  if (!wide) return long;
  const score = wide.columns.length + 2 * wide.seats.length;
  return [...long, { head: { kind: 'roster', from, to, ...wide }, score }];
};

// Heads of three rows exist where the bodies stand above the posts and the posts above name and birth.
const mostHeadRows = 3;

/**
 * The head that fits best among the first ten rows, of one kind or (null) of any; null where no row has the columns that
 * any kind needs. Fewer rows win over more that say no more.
 */
export const findHead = (sheet: Sheet, wanted: FileKind | null): HeadRow | null => {
  const kinds = wanted ? [wanted] : fileKinds;
  const rows = Array.from({ length: Math.min(searched, sheet.rows.length) }, (_, row) => row);
  const found = rows.flatMap((from) =>
    Array.from({ length: mostHeadRows }, (_, more) => headsAt(sheet, from, from + more, kinds)).flat(),
  );
  const depth = ({ head }: Found): number => head.to - head.from;
  const beats = (one: Found, top: Found): boolean =>
    one.score > top.score || (one.score === top.score && depth(one) < depth(top));
  const fit = found.filter(({ score }) => score > 0);
  const best = fit.reduce<Found | null>((top, one) => (top === null || beats(one, top) ? one : top), null);
  return best?.head ?? null;
};
