import { repeatsAbove, saysNothing, withoutBlanks } from './clean-text.ts';
import type { Column, HeadRow } from './find-head.ts';
import type { IntakeField } from './preview.ts';
import { saysVacant, saysYes } from './read-names.ts';
import { readPosts } from './read-posts.ts';
import { type RowRole, rolesOf } from './row-roles.ts';
import { noSection, placeOfTitle, type Section } from './section.ts';
import type { Seat } from './wide-head.ts';
import { type Cell, cellName, type Sheet, shownText } from './workbook.ts';

/** A record row: its number as the spreadsheet shows it, and its cells after repeating what stands above. */
export type TableRow = { readonly number: number; readonly cells: readonly Cell[]; readonly section: Section };

/** A sheet as a table: the head, the record rows, the role of every row, what stands above the head, and what that names. */
export type Table = {
  readonly sheet: number;
  readonly name: string;
  readonly head: HeadRow;
  readonly rows: readonly TableRow[];
  readonly roles: readonly RowRole[];
  readonly above: readonly string[];
  readonly title: Section;
};

// Empty below a value means the same value in these columns even where nobody merged the cells.
const filledDown: readonly IntakeField[] = ['town', 'village'];

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

/** A section within the one before it: a village keeps its town, a body its village; a town begins anew. */
const below = (before: Section, found: Section): Section => {
  if (found.town !== '') return found;
  if (found.village !== '') return { ...found, town: before.town };
  return found.body === '' ? before : { ...before, body: found.body };
};

/** What several title texts name together: the first town and the first village. */
const titleOf = (rows: readonly (readonly Cell[])[]): Section => {
  const places = rows.flat().map((cell) => placeOfTitle(shownText(cell)));
  const first = (of: (place: Section) => string): string => places.map(of).find((text) => text !== '') ?? '';
  return { town: first(({ town }) => town), village: first(({ village }) => village), body: '' };
};

/** Reads a sheet below its head: repeats merged and ditto cells, and leaves title, foot and blank rows out. */
export const readTable = (sheet: Sheet, at: number, head: HeadRow, readsHidden = false): Table => {
  const { roles, sections } = rolesOf(sheet, head, readsHidden);
  const merged = mergedFrom(sheet, head);
  const width = Math.max(0, ...head.columns.map(({ column }) => column + 1));
  // Town before village: whether an empty village repeats depends on the town of the same row.
  const columns = [...head.columns].sort((a, b) => Number(b.field === 'town') - Number(a.field === 'town'));
  const rows: TableRow[] = [];
  let section = noSection;
  let isNewPart = false;
  sheet.rows.forEach((cells, row) => {
    const found = sections.get(row) ?? (roles[row] === 'above' && row > head.to ? titleOf([cells]) : null);
    if (found) section = below(section, found);
    isNewPart ||= found !== null || roles[row] === 'head';
    if (roles[row] !== 'record') return;
    const padded = Array.from({ length: Math.max(width, cells.length) }, (_, column) => cells[column] ?? '');
    // What a list repeats ends where the next one begins.
    const before = isNewPart ? undefined : rows.at(-1)?.cells;
    isNewPart = false;
    rows.push({ number: row + 1, cells: resolveRow(padded, row, before, columns, merged), section });
  });
  const above = sheet.rows
    .slice(0, Math.max(0, head.from))
    .flatMap((cells) => cells.map(shownText))
    .filter((text) => text.trim() !== '');
  const title = titleOf([[sheet.name], ...sheet.rows.slice(0, Math.max(0, head.from))]);
  return { sheet: at, name: sheet.name, head, rows, roles, above, title };
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
  /** What the section rows above and the title say for the row. */
  readonly section: Section;
  /** The heads of the posts that are marked for the row (党支部书记 √). */
  readonly marks: readonly string[];
};

/** Where an entry takes its texts from: columns of its row, and words that the head says for the whole column. */
type Source = {
  readonly columns: ReadonlyMap<string, Column>;
  readonly said: ReadonlyMap<IntakeField, string>;
  readonly marks?: readonly Column[];
};

const nothingSaid: Source['said'] = new Map();

const byField = (columns: readonly Column[]): Source['columns'] =>
  new Map(columns.toReversed().map((column) => [`${column.field}/${column.year ?? ''}`, column]));

const entryOf = ({ number, cells, section }: TableRow, { columns, said, marks = [] }: Source): Entry => {
  const columnOf = (field: IntakeField, year?: number): Column | undefined => columns.get(`${field}/${year ?? ''}`);
  const cell = (field: IntakeField, year?: number): Cell | undefined => {
    const column = columnOf(field, year);
    return column === undefined ? said.get(field) : cells[column.column];
  };
  return {
    number,
    cell,
    section,
    marks: marks.filter(({ column }) => saysYes(shownText(cells[column])) === true).map(({ text }) => text),
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

// 书记 names its body, 委员 alone does not.
const seatField = (post: string): IntakeField => (readPosts(post, null).bodiless.length > 0 ? 'posts' : 'partyPost');

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
    entryOf(row, { columns: byField([...columns, ...places]), said: new Map([[seatField(post), post]]) }),
  );
};

/** The columns that speak of the village and of nobody's seat. */
export const placeColumns = ({ columns, seats }: HeadRow): readonly Column[] => {
  const own = new Set(seats.flatMap((seat) => seat.columns.map(({ column }) => column)));
  return columns.filter(({ column }) => !own.has(column));
};

/** The record rows of a table, each as one entry. `text` is trimmed, and empty where the cell says 无 or —. */
export const rowEntriesOf = ({ head, rows }: Table): readonly Entry[] => {
  const own = placeColumns(head);
  const columns = byField(own);
  const marks = own.filter(({ field }) => field === 'mark');
  return rows.map((row) => entryOf(row, { columns, said: nothingSaid, marks }));
};

/** 存在问题1, 存在问题2: an entry for each of them that says something; the first also where the row says nothing of any. */
const issueEntries = ({ head, rows }: Table): readonly Entry[] => {
  const issues = head.columns.filter(({ field }) => field === 'issue');
  const rest = head.columns.filter(({ field }) => field !== 'issue');
  return rows.flatMap((row) => {
    const said = issues.filter(({ column }) => !saysNothing(shownText(row.cells[column])));
    const each = said.length > 0 ? said : issues.slice(0, 1);
    return each.map((issue) => entryOf(row, { columns: byField([issue, ...rest]), said: nothingSaid }));
  });
};

/** What a table lists: an entry for each row; of a wide roster one for each seat that is filled or vacant. */
export const entriesOf = (table: Table): readonly Entry[] => {
  const { seats } = table.head;
  if (table.head.columns.filter(({ field }) => field === 'issue').length > 1) return issueEntries(table);
  if (seats.length === 0) return rowEntriesOf(table);
  const places = placeColumns(table.head);
  return table.rows.flatMap((row) => seatEntries(row, seats, places));
};
