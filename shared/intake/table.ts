import { repeatsAbove, saysNothing, withoutBlanks } from './clean-text.ts';
import type { Column, HeadRow } from './find-head.ts';
import type { IntakeField } from './preview.ts';
import { saysVacant } from './read-names.ts';
import type { Seat } from './wide-head.ts';
import { type Cell, cellName, type Sheet, shownText } from './workbook.ts';

export type RowRole = 'above' | 'head' | 'record' | 'foot' | 'blank';

/** A record row: its number as the spreadsheet shows it, and its cells after repeating what stands above. */
export type TableRow = { readonly number: number; readonly cells: readonly Cell[] };

/** A sheet as a table: the head, the record rows, the role of every row, and what stands above the head. */
export type Table = {
  readonly sheet: number;
  readonly name: string;
  readonly head: HeadRow;
  readonly rows: readonly TableRow[];
  readonly roles: readonly RowRole[];
  readonly above: readonly string[];
};

// Empty below a value means the same value in these columns even where nobody merged the cells.
const filledDown: readonly IntakeField[] = ['town', 'village'];

const stopWords = /^(填表人|填报人|制表人|审核人|负责人|备注|注|说明|签字|签章|填表日期|制表)[:：]?/;
const sumWords = /^(合计|总计|小计|共计)/;

const firstTexts = (cells: readonly Cell[]): readonly string[] =>
  cells.map((cell) => withoutBlanks(shownText(cell))).filter((text) => text !== '');

const isFootStart = (cells: readonly Cell[]): boolean => stopWords.test(firstTexts(cells)[0] ?? '');
const isSum = (cells: readonly Cell[]): boolean =>
  firstTexts(cells)
    .slice(0, 2)
    .some((text) => sumWords.test(text));

// Some forms number their columns below the head: 1, 2, 3 …
const isNumbering = (cells: readonly Cell[]): boolean => {
  const texts = firstTexts(cells);
  return texts.length > 2 && texts.every((text, at) => text === String(at + 1));
};

const rolesOf = (sheet: Sheet, head: HeadRow): readonly RowRole[] => {
  const asked = head.columns.filter(({ field }) => field !== 'order').map(({ column }) => column);
  const stop = sheet.rows.findIndex((cells, row) => row > head.to && isFootStart(cells));
  return sheet.rows.map((cells, row) => {
    if (row < head.from) return 'above';
    if (row <= head.to || (row === head.to + 1 && isNumbering(cells))) return 'head';
    if (firstTexts(cells).length === 0) return 'blank';
    if ((stop >= 0 && row >= stop) || isSum(cells)) return 'foot';
    return asked.some((column) => shownText(cells[column]).trim() !== '') ? 'record' : 'blank';
  });
};

/** The cell at the top of each vertical merge below the head, by the name of the cells it covers. */
const mergedFrom = (sheet: Sheet, head: HeadRow): ReadonlyMap<string, Cell> => {
  const covered = new Map<string, Cell>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top <= head.to) continue;
    const value = sheet.rows[top]?.[left] ?? '';
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) covered.set(cellName(row, column), value);
    }
  }
  return covered;
};

const isEmpty = (cell: Cell | undefined): boolean => shownText(cell).trim() === '';

const resolveRow = (
  cells: readonly Cell[],
  row: number,
  before: readonly Cell[] | undefined,
  columns: readonly Column[],
  merged: ReadonlyMap<string, Cell>,
): readonly Cell[] => {
  const resolved = cells.map((cell, column) => (isEmpty(cell) ? (merged.get(cellName(row, column)) ?? cell) : cell));
  for (const { column, field } of columns) {
    const cell = resolved[column];
    const above = before?.[column];
    if (above === undefined) continue;
    const townColumn = columns.find((other) => other.field === 'town')?.column;
    const isNewTown =
      field === 'village' &&
      townColumn !== undefined &&
      shownText(resolved[townColumn]) !== shownText(before?.[townColumn]);
    const isFilled = isEmpty(cell) && filledDown.includes(field) && !isNewTown;
    if (isFilled || repeatsAbove(shownText(cell))) resolved[column] = above;
  }
  return resolved;
};

/** Reads a sheet below its head: repeats merged and ditto cells, and leaves title, foot and blank rows out. */
export const readTable = (sheet: Sheet, at: number, head: HeadRow): Table => {
  const roles = rolesOf(sheet, head);
  const merged = mergedFrom(sheet, head);
  const width = Math.max(0, ...head.columns.map(({ column }) => column + 1));
  // Town before village: whether an empty village repeats depends on the town of the same row.
  const columns = [...head.columns].sort((a, b) => Number(b.field === 'town') - Number(a.field === 'town'));
  const rows: TableRow[] = [];
  sheet.rows.forEach((cells, row) => {
    if (roles[row] !== 'record') return;
    const padded = Array.from({ length: Math.max(width, cells.length) }, (_, column) => cells[column] ?? '');
    rows.push({ number: row + 1, cells: resolveRow(padded, row, rows.at(-1)?.cells, columns, merged) });
  });
  const above = sheet.rows
    .slice(0, head.from)
    .flatMap((cells) => cells.map(shownText))
    .filter((text) => text.trim() !== '');
  return { sheet: at, name: sheet.name, head, rows, roles, above };
};

/** A record row with its columns by field: what the kinds of files read from. */
export type Entry = {
  readonly number: number;
  readonly cell: (field: IntakeField, year?: number) => Cell | undefined;
  readonly text: (field: IntakeField) => string;
  /** The name of the field's cell as the spreadsheet shows it; of the row's first cell where there is no such column. */
  readonly place: (field: IntakeField, year?: number) => string;
  /** The field's head as it is written; the last part of a two-row head. */
  readonly head: (field: IntakeField, year?: number) => string;
};

/** Where an entry takes its texts from: columns of its row, and words that the head says for the whole column. */
type Source = { readonly columns: ReadonlyMap<string, Column>; readonly said: ReadonlyMap<IntakeField, string> };

const nothingSaid: Source['said'] = new Map();

const byField = (columns: readonly Column[]): Source['columns'] =>
  new Map(columns.toReversed().map((column) => [`${column.field}/${column.year ?? ''}`, column]));

const entryOf = ({ number, cells }: TableRow, { columns, said }: Source): Entry => {
  const columnOf = (field: IntakeField, year?: number): Column | undefined => columns.get(`${field}/${year ?? ''}`);
  const cell = (field: IntakeField, year?: number): Cell | undefined => {
    const column = columnOf(field, year);
    return column === undefined ? said.get(field) : cells[column.column];
  };
  return {
    number,
    cell,
    text: (field) => {
      const text = shownText(cell(field)).trim();
      return saysNothing(text) ? '' : text;
    },
    head: (field, year) => columnOf(field, year)?.text.split('·').at(-1) ?? '',
    place: (field, year) => cellName(number - 1, (columnOf(field, year) ?? columnOf('name'))?.column ?? 0),
  };
};

const nameIn = ({ cells }: TableRow, { columns }: Seat): string =>
  withoutBlanks(shownText(cells[columns.find(({ field }) => field === 'name')?.column ?? -1]));

/** The seats of one row that are filled or said to be vacant. Whoever stands in several seats is one entry with all posts. */
const seatEntries = (row: TableRow, seats: readonly Seat[], places: readonly Column[]): readonly Entry[] => {
  const byName = new Map<string, Seat>();
  for (const seat of seats) {
    const name = nameIn(row, seat);
    if (saysNothing(name)) continue;
    // Two vacant seats are two vacancies.
    const key = saysVacant(name) ? `${name}/${seat.post}/${byName.size}` : name;
    const known = byName.get(key);
    byName.set(
      key,
      known ? { post: `${known.post}、${seat.post}`, columns: [...known.columns, ...seat.columns] } : seat,
    );
  }
  return [...byName.values()].map(({ post, columns }) =>
    entryOf(row, { columns: byField([...columns, ...places]), said: new Map([['partyPost', post]]) }),
  );
};

/** The columns that speak of the village and of nobody's seat. */
export const placeColumns = ({ columns, seats }: HeadRow): readonly Column[] => {
  const own = new Set(seats.flatMap((seat) => seat.columns.map(({ column }) => column)));
  return columns.filter(({ column }) => !own.has(column));
};

/** The record rows of a table, each as one entry. `text` is trimmed, and empty where the cell says 无 or —. */
export const rowEntriesOf = ({ head, rows }: Table): readonly Entry[] => {
  const columns = byField(placeColumns(head));
  return rows.map((row) => entryOf(row, { columns, said: nothingSaid }));
};

/** What a table lists: an entry for each row; of a wide roster one for each seat that is filled or vacant. */
export const entriesOf = (table: Table): readonly Entry[] => {
  const { seats } = table.head;
  if (seats.length === 0) return rowEntriesOf(table);
  const places = placeColumns(table.head);
  return table.rows.flatMap((row) => seatEntries(row, seats, places));
};
