import { withoutBlanks } from './clean-text.ts';
import type { HeadRow } from './find-head.ts';
import { type Section, sectionIn } from './section.ts';
import { type Cell, type Sheet, shownText } from './workbook.ts';

/**
 * What a row is: above the head, head (also where it is repeated), a record, a section row that names a village, town or
 * body for the rows below, a foot row (合计, 填表人), hidden, or without content.
 */
export type RowRole = 'above' | 'head' | 'record' | 'section' | 'foot' | 'hidden' | 'blank';

/** The role of each row, and for section rows what they say. */
export type Roles = { readonly roles: readonly RowRole[]; readonly sections: ReadonlyMap<number, Section> };

const stopWords =
  /^(填表人|填报人|制表人|制表|审核人|审核|负责人|单位负责人|备注|注|说明|填表说明|签字|签章|填表日期|填报日期|填表时间|填报时间|联系人|统计人|经办人|preparedby|note|notes)([:：]|$|\d|（)/i;
const sumWords =
  /^(合计|总计|小计|共计|累计|平均|全(镇|县|乡|街道)合计|本页小计|共\d+(人|名|村|个|条|项)|total|subtotal)/i;

const firstTexts = (cells: readonly Cell[]): readonly string[] =>
  cells.map((cell) => withoutBlanks(shownText(cell))).filter((text) => text !== '');

const isFootStart = (cells: readonly Cell[]): boolean => {
  const texts = firstTexts(cells);
  return stopWords.test(texts[0] ?? '') || (texts.length === 1 && /^(备注|注|说明)/.test(texts[0] ?? ''));
};

const isSum = (cells: readonly Cell[]): boolean =>
  firstTexts(cells)
    .slice(0, 2)
    .some((text) => sumWords.test(text));

// Some forms number their columns below the head: 1, 2, 3 …, or A, B, C …
const isNumbering = (cells: readonly Cell[]): boolean => {
  const texts = firstTexts(cells);
  return (
    texts.length > 2 &&
    (texts.every((text, at) => text === String(at + 1)) ||
      texts.every((text, at) => text === String.fromCharCode(65 + at)))
  );
};

type HeadTexts = readonly { readonly texts: readonly string[]; readonly told: number }[];

const headTextsOf = (sheet: Sheet, head: HeadRow): HeadTexts =>
  sheet.rows.slice(Math.max(0, head.from), head.to + 1).map((cells) => {
    const texts = cells.map((cell) => withoutBlanks(shownText(cell)));
    return { texts, told: texts.filter((text) => text !== '').length };
  });

/** Whether a row says the words of a head row again, as lists do that begin anew for each town. */
const repeatsHead = (heads: HeadTexts, cells: readonly Cell[]): boolean =>
  heads.some(({ texts, told }) => {
    if (told <= 1) return false;
    const same = texts.filter((text, at) => text !== '' && text === withoutBlanks(shownText(cells[at]))).length;
    return same >= 2 && same * 10 >= told * 7;
  });

const hasTitleAbove = (roles: RowRole[]): void => {
  // Titles between two lists belong to the second one.
  for (let at = roles.length - 1; at >= 0 && roles[at] === 'foot'; at -= 1) roles[at] = 'above';
};

type Reading = {
  readonly sheet: Sheet;
  readonly head: HeadRow;
  readonly heads: HeadTexts;
  readonly asked: readonly number[];
};

const roleOf = ({ sheet, head, heads, asked }: Reading, row: number, isInFoot: boolean): RowRole | Section => {
  const cells = sheet.rows[row] ?? [];
  if (row < head.from) return 'above';
  if (row <= head.to || (row === head.to + 1 && isNumbering(cells))) return 'head';
  const texts = firstTexts(cells);
  if (texts.length === 0) return 'blank';
  if (repeatsHead(heads, cells)) return 'head';
  const section = sectionIn(sheet, head, row);
  if (section && (!isInFoot || section.village !== '' || section.town !== '')) return section;
  if (isInFoot || isFootStart(cells) || isSum(cells)) return 'foot';
  return asked.some((column) => shownText(cells[column]).trim() !== '') ? 'record' : 'blank';
};

/** Tells what each row of a sheet is, below and above its head. Rows that are hidden are told as hidden where they hold anything. */
export const rolesOf = (sheet: Sheet, head: HeadRow, readsHidden: boolean): Roles => {
  const asked = head.columns
    .filter(({ field }) => !['order', 'ignored', 'years', 'remarks'].includes(field))
    .map(({ column }) => column);
  const heads = headTextsOf(sheet, head);
  const hidden = new Set(readsHidden ? [] : (sheet.hiddenRows ?? []));
  const roles: RowRole[] = [];
  const sections = new Map<number, Section>();
  let isInFoot = false;
  sheet.rows.forEach((cells, row) => {
    const found = roleOf({ sheet, head, heads, asked }, row, isInFoot);
    const role = typeof found === 'string' ? found : 'section';
    if (typeof found !== 'string') sections.set(row, found);
    if (role === 'head' && row > head.to) hasTitleAbove(roles);
    if (role === 'head' || role === 'section') isInFoot = false;
    else if (role === 'foot' && !isSum(cells)) isInFoot = true;
    roles.push(hidden.has(row) && row > head.to && role === 'record' ? 'hidden' : role);
  });
  return { roles, sections };
};
