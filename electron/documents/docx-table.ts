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
import type { Block, Cell, Row } from '../../shared/documents/model.ts';
import { type Measures, placed } from './block-measures.ts';
import { paragraph, type Setting, textRuns } from './docx-text.ts';
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

const cellOf = (cell: Cell, width: number, faces: Setting, style: string): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columns ? { columnSpan: cell.columns } : {}),
    ...(cell.rows && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    children: [paragraph(style, textRuns(cell.runs, faces, 'body'), cell.isCentred ? { alignment: 'center' } : {})],
  });

const rowOf = (row: Row, { widths, isSmall }: TableBlock, faces: Setting, isWhole: boolean): TableRow =>
  new TableRow({
    cantSplit: isWhole,
    ...(row.height ? { height: { value: mm(row.height), rule: HeightRule.ATLEAST } } : {}),
    children: placed(row, widths).map(({ cell, width }) =>
      cellOf(cell, width, faces, isSmall ? styleIds.smallText : styleIds.tableText),
    ),
  });

const headOf = ({ head, widths, isSmall }: TableBlock, faces: Setting): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (run, index) =>
        new TableCell({
          width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [paragraph(isSmall ? styleIds.smallHead : styleIds.tableHead, textRuns([run], faces, 'hei'))],
        }),
    ),
  });

/** A table of fixed widths, 156 mm wide with the default columns, lines of 0.5 pt, head repeated on each page. */
export const tableOf = (block: TableBlock, faces: Setting, measures: Measures): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: block.widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: block.widths.map(mm),
    borders: thinAllRound,
    margins: { left: mm(1), right: mm(1), marginUnitType: WidthType.DXA },
    rows: [
      ...(block.head.length > 0 ? [headOf(block, faces)] : []),
      ...block.rows.map((row, index) => rowOf(row, block, faces, measures[index] === 1)),
    ],
  });
