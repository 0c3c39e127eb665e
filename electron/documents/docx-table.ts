import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Cell, Row, Run } from '../../shared/documents/model.ts';
import { paragraph, textRuns } from './docx-text.ts';
import type { FaceSet } from './faces.ts';
import { mm } from './page.ts';
import { styleIds } from './styles-xml.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** 0.5 pt, in eighths of a point. */
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const thinAllRound = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
} as const;

/** A row may be split where it is higher than a third of the text; below that it moves to the next page as a whole. */
const splitAbove = 75;
const characterMm = 4.3;
const lineMm = 7.1;

const linesOf = (runs: readonly Run[], width: number): number =>
  Math.ceil(runs.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, Math.floor((width - 4) / characterMm)));

const cellOf = (cell: Cell, width: number, faces: FaceSet): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columns ? { columnSpan: cell.columns } : {}),
    ...(cell.rows && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    children: [
      paragraph(styleIds.tableText, textRuns(cell.runs, faces, 'body'), cell.isCentred ? { alignment: 'center' } : {}),
    ],
  });

type Placed = { readonly cell: Cell; readonly width: number };

/** Gives each cell its width; the first columns are taken where a cell from above spans down into this row. */
const placed = (row: Row, widths: readonly number[]): readonly Placed[] => {
  const count = row.cells.reduce((sum, { columns }) => sum + (columns ?? 1), 0);
  const start = widths.length - count;
  const cells: Placed[] = [];
  for (const cell of row.cells) {
    const at = start + cells.reduce((sum, one) => sum + (one.cell.columns ?? 1), 0);
    cells.push({ cell, width: widths.slice(at, at + (cell.columns ?? 1)).reduce((sum, width) => sum + width, 0) });
  }
  return cells;
};

const rowOf = (row: Row, widths: readonly number[], faces: FaceSet): TableRow => {
  const cells = placed(row, widths);
  const height = Math.max(...cells.map(({ cell, width }) => lineMm * linesOf(cell.runs, width)));
  return new TableRow({
    cantSplit: height <= splitAbove,
    ...(row.height ? { height: { value: mm(row.height), rule: HeightRule.ATLEAST } } : {}),
    children: cells.map(({ cell, width }) => cellOf(cell, width, faces)),
  });
};

const headOf = (head: readonly Run[], widths: readonly number[], faces: FaceSet): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (run, index) =>
        new TableCell({
          width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [paragraph(styleIds.tableHead, textRuns([run], faces, 'hei'))],
        }),
    ),
  });

/** A table of fixed widths, 156 mm wide with the default columns, lines of 0.5 pt, head repeated on each page. */
export const tableOf = (block: TableBlock, faces: FaceSet): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: block.widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: block.widths.map(mm),
    borders: thinAllRound,
    margins: { left: mm(1), right: mm(1), marginUnitType: WidthType.DXA },
    rows: [
      ...(block.head.length > 0 ? [headOf(block.head, block.widths, faces)] : []),
      ...block.rows.map((row) => rowOf(row, block.widths, faces)),
    ],
  });
