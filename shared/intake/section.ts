import { halfWidth, withoutBlanks } from './clean-text.ts';
import type { HeadRow } from './find-head.ts';
import { type Sheet, shownText } from './workbook.ts';

/** What a section row, a title or the name of a sheet says of the rows below it; empty where it says nothing. */
export type Section = { readonly town: string; readonly village: string; readonly body: string };

/** A section that says nothing. */
export const noSection: Section = { town: '', village: '', body: '' };

const ordinal = /^([一二三四五六七八九十百]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.．])/;
const counted = /[(（][^()（）]*[)）]?$|[:：]$|(共|计)?\d+(人|个村|名)$/;
const townName = /^[\u4e00-\u9fff]{1,7}?(镇|乡|街道)$/;
const villageName = /^[\u4e00-\u9fff]{1,8}?(村|社区|居委会)$/;
const bodyName =
  /^(村|社区)?(党(组织|支部|总支|委)(委员会|班子)?|支委会|支部委员会|村(民)?委(员会|会)|居(民)?委(员会|会)|村?务?监督?委(员会|会)|村务监督委员会|监委会)(班子)?(成员|委员)?$/;
// 青禾县村, 全县村, 各村, 行政村 are words and no names.
const noVillage = /(县|市|区|镇|乡|街道|各|全|行政|农|驻|包|联|所有|本|该|示范|重点)村$|^(社区|行政村|村)$/;

/** Splits 云溪镇柳湾村 into both names; a name alone fills its own place. */
export const placeIn = (text: string): Section => {
  const bare = withoutBlanks(halfWidth(text)).replace(/^中共/, '');
  const both = /^([\u4e00-\u9fff]{1,7}?(?:镇|乡|街道))([\u4e00-\u9fff]{1,8}(?:村|社区|居委会))$/.exec(bare);
  if (both && !noVillage.test(both[2] ?? '')) return { town: both[1] ?? '', village: both[2] ?? '', body: '' };
  if (townName.test(bare)) return { ...noSection, town: bare };
  if (villageName.test(bare) && !noVillage.test(bare)) return { ...noSection, village: bare };
  return bodyName.test(bare) ? { ...noSection, body: bare } : noSection;
};

const isSaid = ({ town, village, body }: Section): boolean => town !== '' || village !== '' || body !== '';

/** What a row says as a section: a single text, alone in its row and in no column that it would fill itself; null for any other row. */
export const sectionIn = (sheet: Sheet, head: HeadRow, row: number): Section | null => {
  const cells = sheet.rows[row] ?? [];
  const filled = cells.flatMap((cell, column) => (shownText(cell).trim() === '' ? [] : [column]));
  const [at] = filled;
  if (filled.length !== 1 || at === undefined) return null;
  const section = placeIn(withoutBlanks(shownText(cells[at])).replace(ordinal, '').replace(counted, ''));
  if (!isSaid(section)) return null;
  const merge = sheet.merges.find(({ top, left, bottom }) => top <= row && row <= bottom && left === at);
  const isWide = merge !== undefined && merge.right > merge.left;
  const own = head.columns.find(({ column }) => column === at)?.field;
  return isWide || (own !== 'town' && own !== 'village') ? section : null;
};

/** The section that a title names: 云溪镇柳湾村“两委”班子成员花名册, 填报单位：云溪镇党委. */
export const placeOfTitle = (text: string): Section => {
  const bare = withoutBlanks(halfWidth(text))
    .replace(/^(填报单位|单位名称|单位|填报|乡镇|村名|村|乡镇党委)[:：]/, '')
    .replace(/^中共/, '')
    .replace(/^[\u4e00-\u9fff]{1,6}?(县|区|市)(?=[\u4e00-\u9fff]{1,7}?(镇|乡|街道))/, '');
  const town =
    /^[^\u4e00-\u9fff]*([\u4e00-\u9fff]{1,7}?(?:镇|乡|街道))(?!级|村级|镇)/.exec(bare)?.[1] ??
    /([\u4e00-\u9fff]{1,6}?(?:镇|乡|街道))(?=党委|党工委|人民政府|政府|委员会|村|社区|班子|$|[“”"])/.exec(bare)?.[1] ??
    '';
  const rest = town === '' ? bare : bare.slice(bare.indexOf(town) + town.length);
  const village =
    /^[^\u4e00-\u9fff]*([\u4e00-\u9fff]{1,8}?(?:村|社区))(?=$|党|支|村|居|两委|“|"|委|班子|干部|成员|后备|存在|问题|整改|会诊|基本|[(（\d])/.exec(
      rest,
    )?.[1] ?? '';
  const isName = village !== '' && villageName.test(village) && !noVillage.test(village);
  return {
    town: /^(各|全|本|该|级|乡|城)?(镇|乡|乡镇|街道)$/.test(town) ? '' : town,
    village: isName ? village : '',
    body: '',
  };
};
