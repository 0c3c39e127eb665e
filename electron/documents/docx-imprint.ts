import {
  BorderStyle,
  OverlapType,
  type Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Run } from '../../shared/documents/model.ts';
import { paragraph, type Setting, textRuns } from './docx-text.ts';
import { page } from './page.ts';
import { styleIds } from './styles-xml.ts';

/** 0.35 mm and 0.25 mm in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** One character of 14 pt, free at both sides. */
const oneIn = 280;

const atBottom = (
  rows: readonly { readonly content: Paragraph; readonly top: typeof thick | typeof thin | typeof none }[],
  bottom: typeof thick | typeof none,
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: page.text, type: WidthType.DXA },
    columnWidths: [page.text],
    float: {
      // From the page's edge: LibreOffice lets a table of the text's full width float only then.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      ({ content, top }, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: page.text, type: WidthType.DXA },
              borders: { top, bottom: index === rows.length - 1 ? bottom : none, left: none, right: none },
              children: [content],
            }),
          ],
        }),
    ),
  });

const hanging = (runs: readonly Run[], faces: Setting): Paragraph =>
  paragraph(styleIds.imprint, textRuns(runs, faces, 'body'), {
    indent: { left: oneIn + 3 * oneIn, right: oneIn, hanging: 3 * oneIn },
  });

/** An empty paragraph of 1 pt: a table may not be the last thing of a section. */
export const lastSpeck = (): Paragraph => paragraph(styleIds.spacer, []);

/** 版记 at the foot of the last page: copies above, organ and date of issue below, between rules. */
export const imprintOf = (block: Extract<Block, { kind: 'imprint' }>, faces: Setting): Table =>
  atBottom(
    [
      { content: hanging([block.copies], faces), top: thick },
      {
        content: paragraph(
          styleIds.imprint,
          [
            ...textRuns([block.organ], faces, 'body'),
            new TextRun({ children: [new Tab()] }),
            ...textRuns([block.date], faces, 'body'),
          ],
          {
            indent: { left: oneIn, right: oneIn },
            tabStops: [{ type: TabStopType.RIGHT, position: page.text - oneIn }],
          },
        ),
        top: thin,
      },
    ],
    thick,
  );

/** 抄送 of a letter: one line at the foot of the page, without rules. */
export const copiesOf = (block: Extract<Block, { kind: 'copies' }>, faces: Setting): Table =>
  atBottom([{ content: hanging([block.run], faces), top: none }], none);
