import type { Change } from '../journal/change.ts';
import type { State } from '../records/state.ts';
import type { Day } from '../time/dates.ts';
import { type Answers, rowName, type safeKey, startAsking } from './asking.ts';
import { openBook } from './book.ts';
import { type SheetDesk, setDesk } from './desk.ts';
import { findHead } from './find-head.ts';
import type { FileKind } from './heads.ts';
import { writeIssue } from './issues.ts';
import { writeParticipant } from './participants.ts';
import type { Doubt } from './preview.ts';
import { writeReserve } from './reserves.ts';
import { writeRoster } from './roster.ts';
import { type Entry, entriesOf, readTable, type Table } from './table.ts';
import { writeVillage } from './villages.ts';
import type { Sheet, Workbook } from './workbook.ts';

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
};

const sheetPlans = (workbook: Workbook, kind: FileKind | null): readonly SheetPlan[] => {
  const found = workbook.sheets.map((sheet) => ({ sheet, head: sheet.rows.length > 0 ? findHead(sheet, kind) : null }));
  const used = kind ?? found.find(({ sheet, head }) => head && !sheet.isHidden)?.head?.kind ?? null;
  return found.map(({ sheet, head }, at) => {
    if (sheet.rows.every((cells) => cells.length === 0)) return { sheet, table: null, skipped: 'empty' };
    if (sheet.isHidden) return { sheet, table: null, skipped: 'hidden' };
    if (!head) return { sheet, table: null, skipped: 'no-head-row' };
    if (head.kind !== used) return { sheet, table: null, skipped: 'other-kind' };
    return { sheet, table: readTable(sheet, at, head), skipped: null };
  });
};

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

/**
 * Plans an import: reads the sheets of one kind against the state and works out every change, without writing anything.
 * Doubts without an answer are open and leave their cell or row empty. Planning the same file again on the state that it
 * led to gives no change. With the same ids given, the same plan.
 */
export const planIntake = (workbook: Workbook, planning: Planning): Plan | NoPlan => {
  const sheets = sheetPlans(workbook, planning.kind);
  const tables = sheets.flatMap(({ table }) => (table ? [table] : []));
  const first = tables[0];
  if (workbook.sheets.every((sheet) => sheet.rows.every((cells) => cells.length === 0)))
    return { refused: 'file-no-sheet' };
  if (!first) return { refused: 'file-no-head-row' };
  const book = openBook(planning.state);
  const desk = setDesk(book, planning.newId, planning.today);
  const rows = new Map<string, RowClass>();
  const askings = tables.map((table) => {
    const asking = startAsking(table.sheet, planning.answers, planning.fallback);
    writeTable({ ...desk, asking }, table, rows);
    return asking;
  });
  return {
    kind: first.head.kind,
    sheets,
    changes: book.changes,
    doubts: askings.flatMap(({ doubts }) => doubts),
    open: askings.reduce((total, asking) => total + asking.open(), 0),
    rows,
  };
};
