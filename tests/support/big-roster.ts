import { strToU8, zipSync } from 'fflate';
import { checkDigit } from '../../shared/intake/read-id-number.ts';

const heads = [
  '乡镇',
  '村',
  '姓名',
  '性别',
  '出生年月',
  '学历',
  '党内职务',
  '村内职务',
  '任现职时间',
  '身份证号',
  '联系电话',
  '备注',
];
const families = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章';
const given = '望舒问舟采薇既白砚秋见微长宁雨桐见山立秋守拙满垄秋禾若飞清和婉竹文治云帆怀瑾若兰临川宗礼长风佳音明远';
const posts: readonly (readonly [string, string])[] = [
  ['书记兼主任', ''],
  ['副书记', '副主任'],
  ['组织委员', '委员'],
  ['纪检委员', ''],
  ['', '委员'],
];

const letter = (column: number): string => String.fromCharCode(65 + column);
const two = (part: number): string => String(part).padStart(2, '0');

const idOf = (at: number, year: number, month: number): string => {
  const body = `9901${two(at % 90)}${year}${two(month)}${two((at % 27) + 1)}${String((at * 2 + 1) % 1000).padStart(3, '0')}`;
  return body + checkDigit(body);
};

const rowOf = (at: number): readonly string[] => {
  const village = Math.floor(at / posts.length);
  const [party, held] = posts[at % posts.length] ?? ['', ''];
  const [year, month] = [1962 + ((at * 7) % 36), ((at * 5) % 12) + 1];
  const name = `${families[at % families.length]}${given[Math.floor(at / families.length) % given.length]}${given[Math.floor(at / families.length / given.length) % given.length]}`;
  return [
    `第${Math.floor(village / 100) + 1}镇`,
    `村号${String(village + 1).padStart(4, '0')}村`,
    name,
    '男',
    `${year}.${two(month)}`,
    '大专',
    party,
    held,
    '2021.03',
    at % 3 === 0 ? idOf(at, year, month) : '',
    `154000${String(at % 100_000).padStart(5, '0')}`,
    '',
  ];
};

const rowXml = (texts: readonly string[], at: number, indexOf: (text: string) => number): string => {
  const cells = texts.map((text, column) =>
    text === '' ? '' : `<c r="${letter(column)}${at}" t="s"><v>${indexOf(text)}</v></c>`,
  );
  return `<row r="${at}">${cells.join('')}</row>`;
};

/**
 * A workbook with a roster of so many rows, one head row, shared strings, no oddities: for measuring, and for the figure
 * `import-10k`. The same bytes for the same number.
 */
export const bigRoster = (count: number): Uint8Array => {
  const places = new Map<string, number>();
  const indexOf = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const rows = [heads, ...Array.from({ length: count }, (_, at) => rowOf(at))].map((texts, at) =>
    rowXml(texts, at + 1, indexOf),
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${[...places.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  const mtime = new Date(2026, 8, 20, 9);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { mtime });
};
