import { type FileChild, type Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Block } from '../../shared/documents/model.ts';
import { type Measures, signatureEnd } from './block-measures.ts';
import { copiesOf, imprintOf, lastSpeck } from './docx-imprint.ts';
import { tableOf } from './docx-table.ts';
import { paragraph, type Setting, settingOf, textRuns } from './docx-text.ts';
import { mm, officialRed, page } from './page.ts';
import { headingStyle, styleIds } from './styles-xml.ts';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

const minutesMark = ({ run }: BlockOf<'mark'>, faces: Setting, scale: number): Paragraph[] => [
  // Its upper edge is 35 mm below the top of the text; a line of its own, since Word drops space before at the top of a page.
  paragraph(styleIds.spacer, [], { spacing: { line: mm(35) - 80, lineRule: 'exact' } }),
  paragraph(styleIds.mark, textRuns([run], faces, 'title', { scale })),
];

const organDate = ({ organ, date }: BlockOf<'organ-date'>, faces: Setting): Paragraph =>
  paragraph(
    styleIds.organDate,
    [...textRuns([organ], faces, 'body'), new TextRun({ children: [new Tab()] }), ...textRuns([date], faces, 'body')],
    {
      indent: { left: page.character, right: page.character },
      tabStops: [{ type: TabStopType.RIGHT, position: page.text - page.character }],
    },
  );

/** Left and right of one line as wide as the tables of the sheet: 156 mm upright, 225 mm across. */
const sheetLine = ({ left, right }: BlockOf<'sheet-line'>, faces: Setting): Paragraph =>
  paragraph(
    styleIds.sheetLine,
    [...textRuns([left], faces, 'body'), new TextRun({ children: [new Tab()] }), ...textRuns([right], faces, 'body')],
    { tabStops: [{ type: TabStopType.RIGHT, position: mm(225) }] },
  );

const redRule = (): Paragraph =>
  paragraph(styleIds.spacer, [], {
    spacing: { line: mm(4), lineRule: 'exact' },
    border: { bottom: { style: 'single', size: 18, space: 0, color: officialRed } },
  });

/** The date ends four characters from the right and the organ stands centred above it, as far as the margin lets it. */
const signature = ({ organ, date, contact }: BlockOf<'signature'>, faces: Setting, organEnd: number): Paragraph[] => {
  return [
    paragraph(styleIds.plain, [], { keepNext: true }),
    paragraph(styleIds.plain, textRuns([organ], faces, 'body'), {
      alignment: 'right',
      indent: { right: organEnd },
      keepNext: true,
    }),
    paragraph(styleIds.plain, textRuns([date], faces, 'body'), {
      alignment: 'right',
      indent: { right: signatureEnd },
      keepNext: contact !== null,
    }),
    ...(contact
      ? [paragraph(styleIds.plain, textRuns([contact], faces, 'body'), { indent: { firstLine: 2 * page.character } })]
      : []),
  ];
};

const attendance = ({ label, runs }: BlockOf<'attendance'>, faces: Setting): Paragraph =>
  paragraph(
    styleIds.plain,
    [
      ...textRuns([{ text: label, sources: [], face: 'hei' }], settingOf(faces), 'hei'),
      ...textRuns(runs, faces, 'body'),
    ],
    { indent: { left: 3 * page.character, hanging: 3 * page.character } },
  );

const faceOfLevel = { 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' } as const;

const blanks = (lines: number): Paragraph[] => Array.from({ length: lines }, () => paragraph(styleIds.plain, []));

/** A block of the model as Word's paragraphs and tables; `measures` are those of the very text that it will hold. */
export const childrenOf = (block: Block, faces: Setting, measures: Measures): readonly FileChild[] => {
  const [first = 0] = measures;
  switch (block.kind) {
    case 'mark':
      return minutesMark(block, faces, first);
    case 'number-line':
      return [paragraph(styleIds.numberLine, textRuns([block.run], faces, 'body'), { alignment: block.align })];
    case 'organ-date':
      return [organDate(block, faces)];
    case 'sheet-line':
      return [sheetLine(block, faces)];
    case 'red-rule':
      return [redRule()];
    case 'blank':
      return blanks(block.lines);
    case 'title':
      return block.lines.map((line) => paragraph(styleIds.title, textRuns([line], faces, 'title')));
    case 'addressee':
      return [paragraph(styleIds.plain, textRuns([block.run], faces, 'body'))];
    case 'heading':
      return [paragraph(headingStyle(block.level), textRuns(block.runs, faces, faceOfLevel[block.level]))];
    case 'paragraph':
      return [
        paragraph(styleIds.normal, textRuns(block.runs, faces, 'body'), {
          indent: { firstLine: 2 * page.character },
          ...(block.isKeptWithNext ? { keepNext: true } : {}),
        }),
      ];
    case 'table':
      return [tableOf(block, faces, measures)];
    case 'attendance':
      return [attendance(block, faces)];
    case 'signature':
      return signature(block, faces, first);
    case 'cut-line':
      return [paragraph(styleIds.cutLine, textRuns([block.run], faces, 'body'))];
    case 'receipt-title':
      return [paragraph(styleIds.receiptTitle, textRuns([block.run], faces, 'title'))];
    case 'imprint':
      return [imprintOf(block, faces), lastSpeck()];
    case 'copies':
      return [copiesOf(block, faces), lastSpeck()];
  }
};
