import type { Cell, Sheet } from '../../shared/intake/workbook.ts';
import { shownText } from '../../shared/intake/workbook.ts';

const yearAndTenth = /^(19|20)\d\d\.\d$/;
const yearAndTen = /^(19|20)\d\d\.\d\d$/;

/**
 * A table in plain text that a spreadsheet wrote has lost which 2021.1 was October: numbers drop their last zero. A column
 * that writes some months with two digits after the point was text and lost nothing; in every other one such a cell becomes
 * the number that it may have been, so that it is asked.
 */
export const asTrimmedNumbers = (sheet: Sheet): Sheet => {
  const texts = sheet.rows.map((cells) => cells.map((cell) => shownText(cell).trim()));
  const width = Math.max(0, ...texts.map((cells) => cells.length));
  const doubtful = Array.from({ length: width }, (_, column) => {
    const months = texts.map((cells) => cells[column] ?? '');
    return (
      months.some((text) => yearAndTenth.test(text)) &&
      !months.some((text) => yearAndTen.test(text) && text.endsWith('0'))
    );
  });
  const asCell = (cell: Cell, column: number): Cell => {
    const text = shownText(cell).trim();
    return doubtful[column] && yearAndTenth.test(text) ? { text, number: Number(text) } : cell;
  };
  return { ...sheet, rows: sheet.rows.map((cells) => cells.map(asCell)) };
};
