import { z } from 'zod';

/**
 * A cell as intake reads it: the shown text, cleaned; for a number also its value, and for a real date its day. Plain text
 * is a bare string, since a county's roster has a hundred thousand of them.
 */
export const cellSchema = z.union([
  z.string(),
  z.strictObject({ text: z.string(), number: z.number(), day: z.iso.date().optional() }),
]);
export type Cell = z.infer<typeof cellSchema>;

const count = z.number().int().nonnegative();

/** A merged range; rows and columns count from 0, both ends belong to it. */
export const mergeSchema = z.strictObject({ top: count, left: count, bottom: count, right: count });

/**
 * A sheet: rows of cells from the first row of the spreadsheet on. `isCut`: it had more rows than are ever read. Hidden rows
 * and columns are named by their numbers, from 0.
 */
export const sheetSchema = z.strictObject({
  name: z.string(),
  isHidden: z.boolean(),
  isCut: z.boolean(),
  rows: z.array(z.array(cellSchema).readonly()).readonly(),
  merges: z.array(mergeSchema).readonly(),
  hiddenRows: z.array(count).readonly().optional(),
  hiddenColumns: z.array(count).readonly().optional(),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** What the reading process hands over: the sheets of one file and nothing else of it. */
export const workbookSchema = z.strictObject({ sheets: z.array(sheetSchema).readonly() });
export type Workbook = z.infer<typeof workbookSchema>;

/** The shown text of a cell; an absent cell shows nothing. */
export const shownText = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));

/** The letter of a column as the spreadsheet shows it; 0 is A. */
export const columnLetter = (column: number): string =>
  (column < 26 ? '' : columnLetter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** The name of a cell as the spreadsheet shows it (G42); row and column count from 0. */
export const cellName = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;
