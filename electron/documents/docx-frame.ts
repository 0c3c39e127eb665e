import {
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  SectionType,
  TextRun,
} from 'docx';
import type { Part, Run } from '../../shared/documents/model.ts';
import { lastSpeck } from './docx-imprint.ts';
import { paragraph, type Setting, textRuns } from './docx-text.ts';
import { mm, officialRed, page } from './page.ts';
import { styleIds } from './styles-xml.ts';

/** Margins of A4 across: top 28, right 37, bottom 26, left 35 mm. */
const across = { top: mm(28), right: mm(37), bottom: mm(26), left: mm(35) } as const;

type PartOf<L extends Part['layout']> = Extract<Part, { layout: L }>;
type Frame = Pick<ISectionOptions, 'headers' | 'footers'> & {
  readonly header: number;
  readonly footer: number;
  readonly hasFirst: boolean;
};

/** The letter's rules are 170 mm, the text 156: they stand out by 8 mm at the left and 6 at the right. */
const ruleOut = { left: -mm(8), right: -mm(6) } as const;

// `below` lifts the number to 7 mm under the text where the footer is set lower for the letter's rule.
const pageNumber = (side: 'left' | 'right', below = 0) =>
  paragraph(styleIds.pageNumber, [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })], {
    alignment: side,
    ...(below > 0 ? { spacing: { after: below } } : {}),
    indent: side === 'right' ? { right: 280 } : { left: 280 },
  });

const codeLine = (code: PartOf<'sheet'>['code'], faces: Setting) =>
  paragraph(styleIds.code, textRuns([code], faces, 'body'));

/** The code's line of 240 and this make up the difference of both footers. */
const letterLift = page.footer - mm(20) - 240;

const minutesFrame = (): Frame => ({
  footers: {
    default: new Footer({ children: [pageNumber('right')] }),
    even: new Footer({ children: [pageNumber('left')] }),
  },
  header: mm(15),
  footer: page.footer,
  hasFirst: false,
});

/** A4 across (docs/rules.md 4.5): the number in the middle of the foot, odd and even alike. */
const landscapeFrame = (): Frame => {
  const foot = () =>
    new Footer({
      children: [
        paragraph(styleIds.pageNumber, [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })], {
          alignment: 'center',
        }),
      ],
    });
  return { footers: { default: foot(), even: foot() }, header: mm(15), footer: mm(15), hasFirst: false };
};

/** 信函格式 (GB/T 9704-2012, 10.1): the mark's upper edge 30 mm from the paper's, thick over thin 4 mm below it; thin over thick 20 mm from the foot. */
const letterFrame = ({ mark, code }: PartOf<'letter'>, faces: Setting, scale: number): Frame => ({
  headers: {
    first: new Header({
      children: [
        paragraph(styleIds.mark, textRuns([mark], faces, 'title', { scale }), {
          spacing: { line: 840, lineRule: 'exact', after: 0 },
          indent: ruleOut,
          border: { bottom: { style: 'thickThinSmallGap', size: 24, space: 6, color: officialRed } },
        }),
        lastSpeck(),
      ],
    }),
    default: new Header({ children: [lastSpeck()] }),
    even: new Header({ children: [lastSpeck()] }),
  },
  footers: {
    first: new Footer({
      children: [
        codeLine(code, faces),
        paragraph(styleIds.spacer, [], {
          spacing: { line: 40, lineRule: 'exact' },
          indent: ruleOut,
          border: { bottom: { style: 'thinThickSmallGap', size: 24, space: 1, color: officialRed } },
        }),
      ],
    }),
    default: new Footer({ children: [pageNumber('right', letterLift), codeLine(code, faces)] }),
    even: new Footer({ children: [pageNumber('left', letterLift), codeLine(code, faces)] }),
  },
  header: mm(30),
  footer: mm(20),
  hasFirst: true,
});

const sheetFrame = ({ code }: PartOf<'sheet'>, faces: Setting): Frame => {
  const foot = () => new Footer({ children: [codeLine(code, faces)] });
  const head = () => new Header({ children: [lastSpeck()] });
  return {
    headers: { default: head(), even: head() },
    footers: { default: foot(), even: foot() },
    header: mm(15),
    footer: mm(20),
    hasFirst: false,
  };
};

const frameOf = (part: Part, faces: Setting, scale: number): Frame => {
  switch (part.layout) {
    case 'minutes':
      return minutesFrame();
    case 'landscape':
      return landscapeFrame();
    case 'letter':
      return letterFrame(part, faces, scale);
    case 'sheet':
      return sheetFrame(part, faces);
  }
};

/** The word over each page takes the place of whatever stood in its head: a rehearsal has no red mark. */
const stampedHeaders = (stamp: Run, hasFirst: boolean, faces: Setting): Frame['headers'] => {
  const head = () => new Header({ children: [paragraph(styleIds.plain, textRuns([stamp], faces, 'hei'))] });
  return { default: head(), even: head(), ...(hasFirst ? { first: head() } : {}) };
};

/** What the frame of a part depends on besides the part: see `DocumentModel.stamp`; a mark's scale in per cent. */
export type Framing = {
  readonly stamp: Run | null;
  readonly markScale: number;
  /** A sheet after a sheet of the same paper: its head and foot are those of the one before. */
  readonly isAsBefore: boolean;
};

/** A part of the paper as a section of Word: its page, its head and foot, and what stands on it. */
export const sectionOf = (
  part: Part,
  faces: Setting,
  { stamp, markScale, isAsBefore }: Framing,
  children: readonly FileChild[],
): ISectionOptions => {
  const { header, footer, hasFirst, ...parts } = frameOf(part, faces, markScale);
  const stamped = stamp === null ? {} : { headers: stampedHeaders(stamp, hasFirst, faces) };
  const isAcross = part.layout === 'landscape';
  const { top, bottom, left, right } = isAcross ? across : page;
  return {
    ...(isAsBefore ? {} : { ...parts, ...stamped }),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: hasFirst,
      grid: { type: 'lines', linePitch: page.line },
      page: {
        // The library turns the sheet itself: width and height are those of the upright one.
        size: {
          width: page.width,
          height: page.height,
          ...(isAcross ? { orientation: PageOrientation.LANDSCAPE } : {}),
        },
        margin: { top, bottom, left, right, header, footer },
        // Several papers in one file: each begins at page 1.
        ...(part.layout === 'sheet' ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    children: [...children],
  };
};
