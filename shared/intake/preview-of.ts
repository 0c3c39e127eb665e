import { halfWidth } from './clean-text.ts';
import type { Plan, RowClass, SheetPlan } from './plan.ts';
import type { Doubt, IntakeField, Preview } from './preview.ts';
import { maskedId, maskedPhone } from './read-id-number.ts';
import { columnLetter, type Sheet, shownText } from './workbook.ts';

type GridRow = Preview['grids'][number]['rows'][number];

// What a screen can be scrolled through; a doubt further down is shown with its neighbours.
const shownRows = 2000;
const neighbours = 2;
const shownColumns = 40;
const notesShown = 100;
const teamShown = 500;

const maskLoose = (text: string): string =>
  text.replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, maskedId).replace(/(?<!\d)1\d{2}[ -]?\d{4}[ -]?\d{4}(?!\d)/g, maskedPhone);

const masked = (text: string, field: IntakeField | undefined): string => {
  if (field === 'idNumber') return /\d{8}/.test(halfWidth(text)) ? maskedId(text) : text;
  return field === 'phone' ? maskedPhone(text) : maskLoose(text);
};

const spansOf = (sheet: Sheet, row: number): Record<string, number> =>
  Object.fromEntries(
    sheet.merges
      .filter(({ top, left, right }) => top === row && right > left && left < shownColumns)
      .map(({ left, right }) => [String(left), Math.min(right, shownColumns - 1) - left + 1]),
  );

const gridOf = ({ sheet, table }: SheetPlan, doubtful: ReadonlySet<number>): Preview['grids'][number] => {
  if (!table) return { rows: [], isCut: false };
  const fields = new Map(table.head.columns.map(({ column, field }) => [column, field]));
  const near = new Set(
    [...doubtful].flatMap((row) => Array.from({ length: 2 * neighbours + 1 }, (_, at) => row - neighbours + at)),
  );
  const rows: GridRow[] = [];
  sheet.rows.forEach((cells, row) => {
    if (row >= shownRows && !near.has(row + 1)) return;
    const role = table.roles[row] ?? 'blank';
    const texts = cells
      .slice(0, shownColumns)
      .map((cell, column) => masked(shownText(cell), role === 'record' ? fields.get(column) : undefined));
    const spans = role === 'record' ? {} : spansOf(sheet, row);
    rows.push({ number: row + 1, role, cells: texts, ...(Object.keys(spans).length > 0 ? { spans } : {}) });
  });
  return { rows, isCut: rows.length < sheet.rows.length || sheet.isCut };
};

const sheetOf = ({ sheet, table, skipped }: SheetPlan): Preview['sheets'][number] => ({
  name: sheet.name,
  skipped,
  headFrom: table ? table.head.from + 1 : 0,
  headTo: table ? table.head.to + 1 : 0,
  columns: (table?.head.columns ?? []).map(({ column, field, text }) => ({
    letter: columnLetter(column),
    field,
    head: text,
  })),
  records: table?.rows.length ?? 0,
});

const countsOf = (plan: Plan): Preview['counts'] => {
  const tally = (wanted: RowClass): number => [...plan.rows.values()].filter((is) => is === wanted).length;
  const unread = plan.sheets
    .flatMap(({ table }) => table?.roles ?? [])
    .filter((role) => role === 'above' || role === 'foot');
  return {
    new: tally('new'),
    changed: tally('changed'),
    same: tally('same'),
    doubtful: tally('doubtful'),
    leftOut: tally('left-out') + unread.length,
  };
};

// Notes are for reading, doubts for answering: a file with thousands of equal names must not bury its doubts.
const shownDoubts = (doubts: readonly Doubt[]): readonly Doubt[] => {
  const notes = doubts.filter(({ choices }) => choices.length === 0).slice(0, notesShown);
  return doubts.filter((doubt) => doubt.choices.length > 0 || notes.includes(doubt));
};

/** What the clerk is shown of a plan before anything is written: the sheets as they look, masked, with counts and doubts. */
export const previewOf = (plan: Plan, of: { readonly id: string; readonly file: string }): Preview => ({
  ...of,
  kind: plan.kind,
  sheets: plan.sheets.map(sheetOf),
  grids: plan.sheets.map((sheet, at) =>
    gridOf(sheet, new Set(plan.doubts.filter((doubt) => doubt.sheet === at).map(({ row }) => row))),
  ),
  counts: countsOf(plan),
  doubts: [...shownDoubts(plan.doubts)],
  team: plan.team.slice(0, teamShown).map(({ is, village, name, from, to }) => ({
    is,
    village: plan.villageName(village),
    name,
    from,
    to,
  })),
});
