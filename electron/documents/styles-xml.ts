import type { Face } from '../../shared/documents/model.ts';
import { type FaceSet, standardFaces } from './faces.ts';
import { officialRed, page } from './page.ts';

/** The paragraph styles of a paper, by id; each block of the model has its own, so that an office can restyle it in Word. */
export const styleIds = {
  normal: 'Normal',
  title: 'Title',
  mark: 'Mark',
  numberLine: 'NumberLine',
  organDate: 'OrganDate',
  plain: 'Plain',
  spacer: 'Spacer',
  tableText: 'TableText',
  tableHead: 'TableHead',
  smallText: 'TableTextSmall',
  smallHead: 'TableHeadSmall',
  sheetLine: 'SheetLine',
  receiptTitle: 'ReceiptTitle',
  cutLine: 'CutLine',
  imprint: 'Imprint',
  pageNumber: 'PageNumber',
  code: 'PaperCode',
} as const;

/** The style of a heading of a level. */
export const headingStyle = (level: 1 | 2 | 3 | 4): string => `Heading${level}`;

const fonts = (face: Face, faces: FaceSet): string =>
  `<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${faces.names[face]}"/>`;

type Look = {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly face?: Face;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly spacing?: number;
};

// Off the grid: on it LibreOffice rounds every exact line up to the next 28.95 pt.
const exact = (line: number): string =>
  `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const firstLine = `<w:ind w:firstLine="${2 * page.character}"/>`;
const none = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>';
const centred = '<w:jc w:val="center"/>';

const style = ({ id, name, paragraph = '', face, size, isBold, color, spacing }: Look, faces: FaceSet): string => {
  const run = [
    face ? fonts(face, faces) : '',
    isBold ? '<w:b/><w:bCs/>' : '',
    color ? `<w:color w:val="${color}"/>` : '',
    spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`,
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
  ].join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
};

const heading = (level: 1 | 2 | 3 | 4, face: Face): Look => ({
  id: headingStyle(level),
  name: `heading ${level}`,
  paragraph: `<w:keepNext/>${firstLine}<w:outlineLvl w:val="${level - 1}"/>`,
  face,
});

const looks = (faces: FaceSet): readonly Look[] => [
  {
    id: styleIds.title,
    name: 'Title',
    paragraph: `<w:keepNext/>${exact(720)}${none}${centred}`,
    face: 'title',
    size: 44,
    isBold: faces.isTitleBold,
    spacing: 0,
  },
  heading(1, 'hei'),
  heading(2, 'kai'),
  heading(3, 'body'),
  heading(4, 'body'),
  {
    id: styleIds.mark,
    name: 'Mark',
    paragraph: `${exact(960)}${none}${centred}`,
    face: 'title',
    size: 80,
    isBold: faces.isTitleBold,
    color: officialRed,
    spacing: 0,
  },
  { id: styleIds.numberLine, name: 'Document Number', paragraph: none },
  { id: styleIds.organDate, name: 'Organ and Date', paragraph: none },
  { id: styleIds.plain, name: 'Plain Line', paragraph: none },
  { id: styleIds.spacer, name: 'Spacer', paragraph: `${exact(20)}${none}` },
  {
    id: styleIds.tableText,
    name: 'Table Text',
    paragraph: `${exact(400)}${none}<w:jc w:val="left"/>`,
    size: 24,
    spacing: 0,
  },
  {
    id: styleIds.tableHead,
    name: 'Table Head',
    paragraph: `${exact(400)}${none}${centred}`,
    face: 'hei',
    size: 24,
    spacing: 0,
  },
  {
    id: styleIds.smallText,
    name: 'Table Text Small',
    paragraph: `${exact(320)}${none}<w:jc w:val="left"/>`,
    size: 21,
    spacing: 0,
  },
  {
    id: styleIds.smallHead,
    name: 'Table Head Small',
    paragraph: `${exact(320)}${none}${centred}`,
    face: 'hei',
    size: 21,
    spacing: 0,
  },
  { id: styleIds.sheetLine, name: 'Sheet Line', paragraph: `${exact(440)}${none}`, size: 24, spacing: 0 },
  {
    id: styleIds.receiptTitle,
    name: 'Receipt Title',
    paragraph: `${exact(640)}${none}${centred}`,
    face: 'title',
    size: 36,
    isBold: faces.isTitleBold,
    spacing: 0,
  },
  {
    id: styleIds.cutLine,
    name: 'Cut Line',
    paragraph: `<w:pBdr><w:bottom w:val="dashed" w:sz="6" w:space="3" w:color="000000"/></w:pBdr>${exact(320)}${none}${centred}`,
    size: 18,
    spacing: 0,
  },
  { id: styleIds.imprint, name: 'Imprint', paragraph: `${exact(560)}${none}`, size: 28, spacing: 0 },
  {
    id: styleIds.pageNumber,
    name: 'Page Number Line',
    paragraph: `${exact(280)}${none}`,
    face: 'song',
    size: 28,
    spacing: 0,
  },
  { id: styleIds.code, name: 'Paper Code', paragraph: `${exact(240)}${none}`, size: 18, spacing: 0 },
];

/** Body text as GB/T 9704 has it: 仿宋 16 pt, exact 28.95 pt, 0.25 pt narrower, no gap between figures and Chinese. */
const normal = (faces: FaceSet): string =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${page.line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr>${fonts('body', faces)}<w:spacing w:val="-5"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:style>`;

/** The whole styles.xml of a paper: written out, because widow control and the gaps have no option in the library. */
export const stylesXml = (faces: FaceSet = standardFaces): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('body', faces)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>${normal(faces)}${looks(
    faces,
  )
    .map((look) => style(look, faces))
    .join('')}</w:styles>`;
