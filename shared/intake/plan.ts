import type { Change } from '../journal/change.ts';
import { intakeAnswerId, intakeShapeId, type PersonId, type VillageId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';
import type { Day } from '../time/dates.ts';
import { type Answers, type Asking, leaveOut, rowName, type safeKey, startAsking } from './asking.ts';
import { type Book, openBook } from './book.ts';
import { type SheetDesk, setDesk } from './desk.ts';
import { findHead } from './find-head.ts';
import { columnsOfSheet, corrected, type Handwork, noHandwork } from './handwork.ts';
import type { FileKind } from './head-words.ts';
import { writeIssue } from './issues.ts';
import { answersKept, type ColumnsByHand, shapeOf, shapesOf } from './memory.ts';
import { writeParticipant } from './participants.ts';
import type { Doubt } from './preview.ts';
import { writeReserve } from './reserves.ts';
import { writeRoster } from './roster.ts';
import { type Entry, entriesOf, readTable, type Table } from './table.ts';
import { endFormerPosts, type TeamChange } from './team-changes.ts';
import { writeVillage } from './villages.ts';
import { cellName, columnLetter, type Sheet, shownText, type Workbook } from './workbook.ts';

/** How a row will change the record: a row in doubt is neither until it is answered. */
export type RowClass = 'new' | 'changed' | 'same' | 'doubtful' | 'left-out';

/** A sheet as it was taken: as a table, or why not. */
export type SheetPlan = {
  readonly sheet: Sheet;
  readonly table: Table | null;
  readonly skipped: 'empty' | 'no-head-row' | 'other-kind' | 'hidden' | null;
};

/** What an import would write, what it asks, and what becomes of each row. `open` doubts must be answered first. */
export type Plan = {
  readonly kind: FileKind;
  readonly sheets: readonly SheetPlan[];
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
  readonly open: number;
  readonly rows: ReadonlyMap<string, RowClass>;
  /** Whom a roster names in which village, also where the post is still asked. */
  readonly met: ReadonlyMap<PersonId, VillageId>;
  /** What a newer roster changes in the teams on file. */
  readonly team: readonly TeamChange[];
  readonly villageName: (id: VillageId) => string;
};

/** Why a workbook cannot be taken at all. */
export type NoPlan = { readonly refused: 'file-no-sheet' | 'file-no-head-row' };

/** What planning needs besides the workbook: ids, the day and the answers come from outside. */
export type Planning = {
  readonly state: State;
  readonly kind: FileKind | null;
  readonly answers: Answers;
  readonly fallback: typeof safeKey | null;
  readonly today: Day;
  readonly newId: () => string;
  /** What was put right or told by hand in the preview. */
  readonly handwork?: Handwork;
};

// What a workbook is about, where its sheets are about several things; the rest is read along with it.
const leading: readonly FileKind[] = ['roster', 'issues', 'villages', 'reserves', 'participants'];
// Villages before who sits in them, and both before what is said of them.
const readingOrder: readonly FileKind[] = ['villages', 'roster', 'reserves', 'issues', 'participants'];

const sheetPlans = (workbook: Workbook, planning: Planning, readsHidden: ReadsHidden): readonly SheetPlan[] => {
  const { kind, handwork = noHandwork } = planning;
  const shapes = shapesOf(planning.state);
  return workbook.sheets.map((sheet, at) => {
    if (sheet.rows.every((cells) => cells.length === 0)) return { sheet, table: null, skipped: 'empty' };
    if (sheet.isHidden) return { sheet, table: null, skipped: 'hidden' };
    const byHand = columnsOfSheet(handwork, at);
    const told = (texts: readonly string[]): ColumnsByHand => [...(shapes.get(shapeOf(texts)) ?? []), ...byHand];
    const head = findHead(sheet, null, told) ?? (kind ? findHead(sheet, kind, told) : null);
    const wanted = kind && head?.kind !== kind ? findHead(sheet, kind, told) : head;
    if (!head) return { sheet, table: null, skipped: 'no-head-row' };
    if (!wanted) return { sheet, table: null, skipped: 'other-kind' };
    return { sheet, table: readTable(sheet, at, wanted, readsHidden(sheet, at)), skipped: null };
  });
};

/** Whether the clerk has said that the hidden rows of a sheet are to be read. */
type ReadsHidden = (sheet: Sheet, at: number) => boolean;

const firstHidden = (sheet: Sheet): string => cellName(sheet.hiddenRows?.[0] ?? 0, 0);

const hiddenAnswered =
  ({ answers }: Planning): ReadsHidden =>
  (sheet, at) =>
    answers[`${at}!${firstHidden(sheet)}:rows-hidden`] === '1';

const rowWriters: {
  readonly [K in Exclude<FileKind, 'roster'>]: (desk: SheetDesk, table: Table, entry: Entry) => boolean;
} = {
  villages: writeVillage,
  reserves: writeReserve,
  issues: writeIssue,
  participants: writeParticipant,
};

// The change that makes the record which a row stands for; later changes of the same record have no such fields.
const isCreation: { readonly [K in FileKind]: (change: Change) => boolean } = {
  roster: ({ kind, fields }) =>
    (kind === 'person' && fields?.['name'] !== undefined) ||
    (kind === 'post' && fields?.['village'] !== undefined && fields['person'] === undefined),
  villages: ({ kind, fields }) => kind === 'village' && fields?.['name'] !== undefined,
  reserves: ({ kind, fields }) => kind === 'reserve' && fields?.['name'] !== undefined,
  issues: ({ kind, fields }) => kind === 'issue' && fields?.['village'] !== undefined,
  participants: ({ kind, fields }) => kind === 'person' && fields?.['name'] !== undefined,
};

const classOf = (kind: FileKind, isIn: boolean, made: readonly Change[]): RowClass => {
  if (!isIn) return 'left-out';
  if (made.length === 0) return 'same';
  return made.some(isCreation[kind]) ? 'new' : 'changed';
};

const ranks: readonly RowClass[] = ['left-out', 'same', 'changed', 'new', 'doubtful'];

/** A row of a wide sheet holds several records: it is what the most notable of them is. */
const together = (one: RowClass | undefined, other: RowClass): RowClass =>
  one !== undefined && ranks.indexOf(one) > ranks.indexOf(other) ? one : other;

/** Says which columns are not read or were told by their content alone, and which rows and columns are hidden. */
const noteTable = (asking: Asking, sheet: Sheet, table: Table): void => {
  const { head, roles } = table;
  const row = Math.max(1, head.to + 1);
  const at = (column: number) => ({ row, cell: cellName(row - 1, column), subject: columnLetter(column) });
  for (const { column, text } of head.unread)
    asking.ask({ ...at(column), code: 'column-unread', values: { head: text }, choices: [] });
  for (const { column, field, text, isGuessed } of head.columns)
    if (isGuessed) asking.ask({ ...at(column), code: 'column-guessed', values: { head: text, field }, choices: [] });
  for (const column of sheet.hiddenColumns ?? [])
    if (head.columns.some((one) => one.column === column))
      asking.ask({
        ...at(column),
        code: 'column-hidden',
        values: { head: shownText(sheet.rows[head.to]?.[column]) },
        choices: [],
      });
  const hidden = sheet.hiddenRows?.filter((number) => roles[number] === 'hidden' || roles[number] === 'record') ?? [];
  if (hidden.length === 0) return;
  const numbers = hidden
    .slice(0, 12)
    .map((number) => number + 1)
    .join('、');
  asking.ask({
    row: (sheet.hiddenRows?.[0] ?? 0) + 1,
    cell: firstHidden(sheet),
    subject: table.name,
    code: 'rows-hidden',
    values: { count: hidden.length, rows: hidden.length > 12 ? `${numbers}…` : numbers },
    choices: [{ key: '1', code: 'read-hidden', values: {} }, leaveOut],
  });
};

const writeTable = (desk: SheetDesk, table: Table, rows: Map<string, RowClass>): void => {
  const { kind } = table.head;
  const each = (entry: Entry, write: () => boolean): void => {
    const before = desk.book.changes.length;
    const isIn = write();
    const name = rowName(table.sheet, entry.number);
    const given = classOf(kind, isIn, desk.book.changes.slice(before));
    rows.set(name, desk.asking.doubtfulRows.has(name) ? 'doubtful' : together(rows.get(name), given));
  };
  const entries = entriesOf(table);
  if (kind === 'roster') writeRoster(desk, table, entries, each);
  else for (const entry of entries) each(entry, () => rowWriters[kind](desk, table, entry));
};

/** Keeps what was told by hand and answered, so that the next file of the kind is read without asking again. */
const remember = (
  book: Book,
  { state, newId, handwork = noHandwork }: Planning,
  tables: readonly Table[],
  askings: readonly Asking[],
): void => {
  const kept = answersKept(state);
  for (const { about, key } of askings.flatMap((asking) => asking.given())) {
    const known = all(state, 'intakeAnswer').find((answer) => answer.about === about);
    if (known) book.amend('intakeAnswer', known.id, { key });
    else if (!kept.has(about)) book.add('intakeAnswer', { id: intakeAnswerId.parse(newId()), about, key });
  }
  for (const { sheet, head } of tables) {
    const columns = columnsOfSheet(handwork, sheet);
    if (columns.length === 0) continue;
    const shape = shapeOf(head.texts);
    const known = all(state, 'intakeShape').find((one) => one.shape === shape);
    const others = (known?.columns ?? []).filter(({ column }) => !columns.some((one) => one.column === column));
    const told = [...others, ...columns];
    if (known) book.amend('intakeShape', known.id, { columns: told });
    else book.add('intakeShape', { id: intakeShapeId.parse(newId()), shape, columns: told });
  }
};

/**
 * Plans an import: reads the sheets of the chosen kind, or each as what it is, against the state and works out every change,
 * without writing anything. Doubts without an answer are open and leave their cell or row empty. Planning the same file again
 * on the state that it led to gives no change. With the same ids given, the same plan.
 */
export const planIntake = (read: Workbook, planning: Planning): Plan | NoPlan => {
  const workbook = corrected(read, planning.handwork ?? noHandwork);
  const sheets = sheetPlans(workbook, planning, hiddenAnswered(planning));
  const tables = sheets.flatMap(({ table }) => (table ? [table] : []));
  if (workbook.sheets.every((sheet) => sheet.rows.every((cells) => cells.length === 0)))
    return { refused: 'file-no-sheet' };
  const kind = leading.find((one) => tables.some(({ head }) => head.kind === one));
  if (!kind) return { refused: 'file-no-head-row' };
  const book = openBook(planning.state);
  const desk = setDesk(book, planning.newId, planning.today);
  const rows = new Map<string, RowClass>();
  const standing = { kept: answersKept(planning.state), fallback: planning.fallback };
  const askings = new Map(
    tables.map((table) => [table, startAsking(table.sheet, planning.answers, standing)] as const),
  );
  const rank = ({ head }: Table): number => readingOrder.indexOf(head.kind);
  for (const table of tables.toSorted((one, other) => rank(one) - rank(other))) {
    const asking = askings.get(table) ?? startAsking(table.sheet, planning.answers, standing);
    const sheet = workbook.sheets[table.sheet];
    if (sheet) noteTable(asking, sheet, table);
    writeTable({ ...desk, asking }, table, rows);
  }
  endFormerPosts(desk, desk.listed);
  remember(book, planning, tables, [...askings.values()]);
  return {
    kind,
    sheets,
    changes: book.changes,
    doubts: [...askings.values()].flatMap(({ doubts }) => doubts),
    open: [...askings.values()].reduce((total, asking) => total + asking.open(), 0),
    rows,
    met: desk.met,
    team: desk.team,
    villageName: (id) => book.state.village.get(id)?.name ?? '',
  };
};
