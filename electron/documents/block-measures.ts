import type { Block, Cell, Row, Run } from '../../shared/documents/model.ts';
import { page, widthInCharacters } from './page.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** What the look of a block owes to the length of its text: a character scale, an indent, which rows stay whole. */
export type Measures = readonly number[];

/** 40 pt of mark would be wider than 152 mm: then its characters are narrowed to this per cent (docs/rules.md 4.2). */
export const markScale = (text: string, widest: number): number => {
  const width = widthInCharacters(text) * 40 * (25.4 / 72);
  return width <= widest ? 100 : Math.floor((100 * widest) / width);
};

/** The date under a paper ends four characters from the right. */
export const signatureEnd = 4 * page.character;

/** The organ stands centred above the date, as far as the margin lets it. */
const organEnd = ({ organ, date }: Extract<Block, { kind: 'signature' }>): number => {
  const difference = (widthInCharacters(date.text) - widthInCharacters(organ.text)) * page.character;
  return Math.max(0, Math.round(signatureEnd + difference / 2));
};

/** A row may be split where it is higher than a third of the text; below that it moves to the next page as a whole. */
const splitAbove = 75;
const characterMm = 4.3;
const lineMm = 7.1;

const linesOf = (runs: readonly Run[], width: number): number =>
  Math.ceil(runs.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, Math.floor((width - 4) / characterMm)));

type Placed = { readonly cell: Cell; readonly width: number };

/** Gives each cell of a row its width in mm; the first columns are taken where a cell from above spans down into this row. */
export const placed = (row: Row, widths: readonly number[]): readonly Placed[] => {
  const count = row.cells.reduce((sum, { columns }) => sum + (columns ?? 1), 0);
  const start = widths.length - count;
  const cells: Placed[] = [];
  for (const cell of row.cells) {
    const at = start + cells.reduce((sum, one) => sum + (one.cell.columns ?? 1), 0);
    cells.push({ cell, width: widths.slice(at, at + (cell.columns ?? 1)).reduce((sum, width) => sum + width, 0) });
  }
  return cells;
};

const staysWhole = (row: Row, widths: readonly number[]): boolean => {
  const heights = placed(row, widths).map(({ cell, width }) => lineMm * linesOf(cell.runs, width));
  return Math.max(...heights) <= splitAbove;
};

const rowsOf = ({ rows, widths }: TableBlock): Measures => rows.map((row) => Number(staysWhole(row, widths)));

/** The measures of a block with the text it holds. */
export const measuresOf = (block: Block): Measures => {
  switch (block.kind) {
    case 'mark':
      return [markScale(block.run.text, 152)];
    case 'signature':
      return [organEnd(block)];
    case 'table':
      return rowsOf(block);
    default:
      return [];
  }
};
