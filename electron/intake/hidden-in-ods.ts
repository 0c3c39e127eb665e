import { strFromU8, unzipSync } from 'fflate';
import type { Sheet, Workbook } from '../../shared/intake/workbook.ts';

type Hidden = { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly isHidden: boolean };

const attribute = (tag: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const isOff = (tag: string): boolean => /table:visibility="(collapse|filter)"/.test(tag);

// Empty rows at the end are written as one that is repeated a million times.
const farthest = 120_000;

const hiddenAt = (xml: string, element: RegExp, repeats: string): readonly number[] => {
  const found: number[] = [];
  let at = 0;
  for (const [tag] of xml.matchAll(element)) {
    const count = Math.min(Number(attribute(tag, repeats) || 1), farthest - at);
    if (isOff(tag)) for (let one = 0; one < count; one += 1) found.push(at + one);
    at += count;
    if (at >= farthest) break;
  }
  return found;
};

const styleIsHidden = (xml: string, style: string): boolean => {
  const from = style === '' ? -1 : xml.indexOf(`style:name="${style}"`);
  const to = xml.indexOf('</style:style>', from);
  return from >= 0 && to > from && xml.slice(from, to).includes('table:display="false"');
};

const tablesIn = (xml: string): readonly Hidden[] =>
  [...xml.matchAll(/<table:table [^>]*>/g)].map((found) => {
    const end = xml.indexOf('</table:table>', found.index);
    const body = xml.slice(found.index, end < 0 ? undefined : end);
    return {
      rows: hiddenAt(body, /<table:table-row(?:\s[^>]*)?>/g, 'table:number-rows-repeated'),
      columns: hiddenAt(body, /<table:table-column(?:\s[^>]*)?>/g, 'table:number-columns-repeated'),
      isHidden: styleIsHidden(xml, attribute(found[0], 'table:style-name')),
    };
  });

/** The workbook with what an OpenDocument file hides: sheets, rows and columns, which the library does not tell. */
export const withHiddenOfOds = ({ sheets }: Workbook, bytes: Uint8Array): Workbook => {
  const content = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml'];
  const tables = content ? tablesIn(strFromU8(content)) : [];
  return {
    sheets: sheets.map((sheet, at): Sheet => {
      const hidden = tables[at];
      if (!hidden) return sheet;
      const rows = hidden.rows.filter((row) => row < sheet.rows.length);
      return {
        ...sheet,
        isHidden: sheet.isHidden || hidden.isHidden,
        ...(rows.length > 0 ? { hiddenRows: rows } : {}),
        ...(hidden.columns.length > 0 ? { hiddenColumns: hidden.columns } : {}),
      };
    }),
  };
};
