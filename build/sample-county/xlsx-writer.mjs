import { strToU8, zipSync } from 'fflate';
import { styleIndex, stylesXml } from './xlsx-styles.mjs';

// Written here and not by a library, because the point is control: number cells that should have been text,
// merged blocks, real dates, and the same bytes on every machine.

/** @typedef {{ v?: string | number | null, style?: string }} Cell */
/** @typedef {{ name: string, widths: number[], rows: { height?: number, hidden?: boolean, cells: (Cell | null)[] }[], merges?: string[], freezeRows?: number, freezeColumns?: number, headRows?: [number, number], landscape?: boolean, paper?: number, hidden?: boolean, hiddenColumns?: number[] }} Sheet */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACK = 'http://schemas.openxmlformats.org/package/2006';
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {number} at 0 is A */
export const columnName = (at) =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const sharedTexts = () => {
  const places = new Map();
  const indexOf = (text) => {
    if (!places.has(text)) places.set(text, places.size);
    return places.get(text);
  };
  const xml = () =>
    `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${places.size}">${[...places.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  return { indexOf, xml };
};

const cellXml = (cell, address, texts) => {
  if (!cell) return '';
  const opening = `<c r="${address}" s="${styleIndex(cell.style ?? 'body')}"`;
  if (cell.v === undefined || cell.v === null || cell.v === '') return `${opening}/>`;
  if (typeof cell.v === 'number') return `${opening}><v>${cell.v}</v></c>`;
  return `${opening} t="s"><v>${texts.indexOf(cell.v)}</v></c>`;
};

const rowXml = (row, at, texts) => {
  const cells = row.cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, texts)).join('');
  const height = row.height ? ` ht="${row.height}" customHeight="1"` : '';
  return `<row r="${at + 1}"${height}${row.hidden ? ' hidden="1"' : ''}>${cells}</row>`;
};

const viewXml = ({ freezeRows = 0, freezeColumns = 0 }, first) => {
  const selected = first ? ' tabSelected="1"' : '';
  if (!freezeRows) return `<sheetViews><sheetView workbookViewId="0"${selected}/></sheetViews>`;
  const split = `${freezeColumns ? ` xSplit="${freezeColumns}"` : ''} ySplit="${freezeRows}"`;
  const pane = `<pane${split} topLeftCell="${columnName(freezeColumns)}${freezeRows + 1}" activePane="${freezeColumns ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0"${selected}>${pane}</sheetView></sheetViews>`;
};

/** @param {Sheet} sheet @param {boolean} first @param {ReturnType<typeof sharedTexts>} texts */
const sheetXml = (sheet, first, texts) => {
  const widths = sheet.widths
    .map(
      (width, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${sheet.hiddenColumns?.includes(at) ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  const rows = sheet.rows.map((row, at) => rowXml(row, at, texts)).join('');
  const merges = sheet.merges?.length
    ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : '';
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${columnName(sheet.widths.length - 1)}${sheet.rows.length}"/>${viewXml(sheet, first)}` +
    `<sheetFormatPr defaultRowHeight="18"/><cols>${widths}</cols><sheetData>${rows}</sheetData>${merges}` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${sheet.paper ?? 9}" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>'
  );
};

const workbookXml = (sheets) => {
  const list = sheets
    .map(
      ({ name, hidden }, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
    )
    .join('');
  const titles = sheets
    .map(({ name, headRows }, at) =>
      headRows
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(name)}'!$${headRows[0]}:$${headRows[1]}</definedName>`
        : '',
    )
    .join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets>${titles ? `<definedNames>${titles}</definedNames>` : ''}</workbook>`;
};

const relationsXml = (list) =>
  `${HEAD}<Relationships xmlns="${PACK}/relationships">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${DOCS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const typesXml = (count) => {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...Array.from({ length: count }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ];
  return `${HEAD}<Types xmlns="${PACK}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, what]) => `<Override PartName="${name}" ContentType="${kind}.${what}+xml"/>`).join('')}</Types>`;
};

/** Parts of a workbook by path, before they are zipped. @param {Sheet[]} sheets */
export const workbookParts = (sheets) => {
  const texts = sharedTexts();
  const bodies = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0, texts)]);
  const relations = [
    ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ];
  return Object.fromEntries([
    ['[Content_Types].xml', typesXml(sheets.length)],
    ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationsXml(relations)],
    ['xl/styles.xml', stylesXml()],
    ...bodies,
    ['xl/sharedStrings.xml', texts.xml()],
  ]);
};

/** Zips parts with one fixed local time, so that neither clock nor time zone shows in the bytes. @param {Record<string, string>} parts */
export const zipParts = (parts) => {
  const mtime = new Date(2026, 8, 20, 9, 0, 0);
  const entries = Object.entries(parts).map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime });
};

/** @param {Sheet[]} sheets */
export const workbookBytes = (sheets) => zipParts(workbookParts(sheets));
