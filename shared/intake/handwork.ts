import { z } from 'zod';
import { cleanText } from '../door/clean.ts';
import { intakeField } from './preview.ts';
import { type Cell, columnLetter, type Workbook } from './workbook.ts';

/**
 * What a clerk changed in a preview by hand: cells by `<sheet>!<cell>` (0!G42), each with the text that it should have said;
 * columns by `<sheet>!<letter>`, each with what it means. Neither is written into the office's own file.
 */
export const handworkSchema = z.strictObject({
  cells: z.record(z.string().regex(/^\d+![A-Z]+\d+$/), z.string().max(400)),
  columns: z.record(z.string().regex(/^\d+![A-Z]+$/), intakeField),
});
export type Handwork = z.infer<typeof handworkSchema>;

/** Nothing changed by hand. */
export const noHandwork: Handwork = { cells: {}, columns: {} };

const columnAt = (letters: string): number =>
  [...letters].reduce((at, sign) => at * 26 + sign.charCodeAt(0) - 64, 0) - 1;

const placeOf = (name: string): { readonly sheet: number; readonly column: number; readonly row: number } => {
  const [, sheet = '', letters = '', row = '1'] = /^(\d+)!([A-Z]+)(\d*)$/.exec(name) ?? [];
  return { sheet: Number(sheet), column: columnAt(letters), row: Number(row) - 1 };
};

/** The workbook with the cells that were put right; a cell that was a number or a day is then the text that was typed. */
export const corrected = (workbook: Workbook, { cells }: Handwork): Workbook => {
  const bySheet = new Map<number, Map<number, Map<number, string>>>();
  for (const [name, text] of Object.entries(cells)) {
    const { sheet, row, column } = placeOf(name);
    const rows = bySheet.get(sheet) ?? new Map<number, Map<number, string>>();
    bySheet.set(sheet, rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, cleanText(text))));
  }
  return {
    sheets: workbook.sheets.map((sheet, at) => {
      const changed = bySheet.get(at);
      if (!changed) return sheet;
      const rows = sheet.rows.map((row, number): readonly Cell[] => {
        const texts = changed.get(number);
        if (!texts) return row;
        const width = Math.max(row.length, ...[...texts.keys()].map((column) => column + 1));
        return Array.from({ length: width }, (_, column) => texts.get(column) ?? row[column] ?? '');
      });
      return { ...sheet, rows };
    }),
  };
};

/** What was told by hand of the columns of one sheet. */
export const columnsOfSheet = (
  { columns }: Handwork,
  sheet: number,
): readonly { readonly column: number; readonly field: z.infer<typeof intakeField> }[] =>
  Object.entries(columns).flatMap(([name, field]) => {
    const place = placeOf(name);
    return place.sheet === sheet && columnLetter(place.column) === name.split('!')[1]
      ? [{ column: place.column, field }]
      : [];
  });
