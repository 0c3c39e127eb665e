import { type CellObject, type ParsingOptions, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { cleanText } from '../../shared/door/clean.ts';
import type { Cell, Sheet, Workbook } from '../../shared/intake/workbook.ts';
import { decodeText } from './decode-text.ts';
import { withHiddenOfOds } from './hidden-in-ods.ts';
import { asTrimmedNumbers } from './trimmed-numbers.ts';
import { inspectZip, workbookLimits } from './zip-guard.ts';

type Unreadable = 'file-bomb' | 'file-damaged' | 'file-not-a-workbook' | 'file-password';

/** What reading the bytes of a file gave: a workbook, or the code of a refusal. */
export type WorkbookReading =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly code: Unreadable };

const rowLimit = 120_000;
const columnLimit = 80;
const textLimit = 4000;
const mergeLimit = 20_000;
const dayInMs = 86_400_000;

/** The day of a spreadsheet's serial number; day 0 is 1899-12-30, or 1904-01-01 in files of old Macs. */
const dayOf = (serial: number, is1904: boolean): string =>
  new Date(Math.floor(serial) * dayInMs + (is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)))
    .toISOString()
    .slice(0, 10);

const isDate = ({ z, v }: CellObject): boolean =>
  typeof v === 'number' && v >= 1 && v < 2_958_466 && SSF.is_date(String(z ?? ''));

// The library leaves the text of some formats of dates (yyyy.mm) to its caller.
const shownDay = (day: string, format: string): string =>
  (/d/i.test(format) ? day : day.slice(0, /m/i.test(format) ? 7 : 4)).replaceAll('-', '.');

const cellOf = (cell: CellObject | undefined, is1904: boolean): Cell => {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e') return '';
  if (typeof cell.v !== 'number') return cleanText(String(cell.w ?? cell.v)).slice(0, textLimit);
  const day = isDate(cell) ? dayOf(cell.v, is1904) : null;
  const text = cleanText(cell.w ?? (day ? shownDay(day, String(cell.z)) : String(cell.v))).trim();
  return { text, number: cell.v, ...(day ? { day } : {}) };
};

const withoutEmptyEnd = <T>(list: readonly T[], isEmpty: (one: T) => boolean): readonly T[] => {
  const last = list.findLastIndex((one) => !isEmpty(one));
  return list.slice(0, last + 1);
};

type Shown = { readonly hidden?: boolean } | undefined;

const hiddenIn = (list: readonly Shown[] | undefined): readonly number[] =>
  Array.from(list ?? []).flatMap((one, at) => (one?.hidden ? [at] : []));

const hiddenPlaces = (sheet: WorkSheet): Pick<Sheet, 'hiddenRows' | 'hiddenColumns'> => {
  const rows = hiddenIn(sheet['!rows']).filter((row) => row < rowLimit);
  const columns = hiddenIn(sheet['!cols']).filter((column) => column < columnLimit);
  return {
    ...(rows.length > 0 ? { hiddenRows: rows } : {}),
    ...(columns.length > 0 ? { hiddenColumns: columns } : {}),
  };
};

const sheetOf = (name: string, sheet: WorkSheet, isHidden: boolean, is1904: boolean): Sheet => {
  // Dense mode: rows of cells under !data, which the types of the library leave out.
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows = data.slice(0, rowLimit).map((cells) => {
    const texts = Array.from(cells ?? [])
      .slice(0, columnLimit)
      .map((cell) => cellOf(cell, is1904));
    return withoutEmptyEnd(texts, (cell) => cell === '');
  });
  const merges = (sheet['!merges'] ?? [])
    .slice(0, mergeLimit)
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: Math.min(e.r, rowLimit), right: Math.min(e.c, columnLimit) }));
  return {
    name: cleanText(name).slice(0, 100),
    isHidden,
    isCut: data.length > rowLimit || sheet['!fullref'] !== undefined,
    rows: withoutEmptyEnd(
      Array.from(rows, (cells) => cells ?? []),
      (cells) => cells.length === 0,
    ),
    merges,
    ...hiddenPlaces(sheet),
  };
};

const sheetsOf = (book: WorkBook): readonly Sheet[] =>
  book.SheetNames.slice(0, 60).flatMap((name, at) => {
    const sheet = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
    return sheet ? [sheetOf(name, sheet, isHidden, book.Workbook?.WBProps?.date1904 === true)] : [];
  });

const options = {
  dense: true,
  sheetRows: rowLimit + 1,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellText: true,
  bookVBA: false,
} as const satisfies ParsingOptions;

const refused = (code: Unreadable): WorkbookReading => ({ ok: false, code });

const taken = (book: () => WorkBook, otherwise: Unreadable): WorkbookReading => {
  try {
    return { ok: true, workbook: { sheets: sheetsOf(book()) } };
  } catch (error) {
    // The library has no code of its own for it.
    return refused(error instanceof Error && /password/i.test(error.message) ? 'file-password' : otherwise);
  }
};

/** .xlsx, and the .ods of LibreOffice and WPS: bombs and torn files are told apart before anything is unpacked for keeps. */
const readZip = (bytes: Uint8Array): WorkbookReading => {
  const verdict = inspectZip(bytes, workbookLimits);
  if (verdict.is === 'bomb') return refused('file-bomb');
  if (verdict.is === 'damaged') return refused('file-damaged');
  const isWorkbook = verdict.names.includes('xl/workbook.xml') || verdict.names.includes('xl/workbook.bin');
  const isOpenDocument = verdict.names.includes('mimetype') && verdict.names.includes('content.xml');
  if (!isWorkbook && !isOpenDocument) return refused('file-not-a-workbook');
  // Styles take half as long again to read: only where something is hidden are they worth it.
  const reading = taken(
    () => read(bytes, { type: 'array', ...options, cellStyles: verdict.hasHidden }),
    'file-damaged',
  );
  if (!reading.ok || !isOpenDocument || !verdict.hasHidden) return reading;
  return { ok: true, workbook: withHiddenOfOds(reading.workbook, bytes) };
};

const isPage = (text: string): boolean => /^\s*<(\?xml|!doctype|html|head|meta|style|table|div)\b/i.test(text);

/** A table in plain text, or the web page that some systems hand out as .xls. Every value stays the text that it is. */
const readText = (bytes: Uint8Array): WorkbookReading => {
  const text = decodeText(bytes);
  if (text === null) return refused('file-not-a-workbook');
  if (isPage(text)) {
    if (/<!ENTITY/i.test(text)) return refused('file-damaged');
    return taken(() => read(text, { type: 'string', raw: true, ...options }), 'file-not-a-workbook');
  }
  const reading = taken(() => read(text, { type: 'string', raw: true, ...options }), 'file-damaged');
  return reading.ok ? { ok: true, workbook: { sheets: reading.workbook.sheets.map(asTrimmedNumbers) } } : reading;
};

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/**
 * Reads the bytes of a file by what they are, whatever its name: .xlsx and .ods (zip), .xls and the .et of WPS (compound
 * file), tables in plain text (UTF-8, UTF-16, GB18030). Shown texts, numbers, days and merged ranges, nothing else: no
 * formula is kept, no style, no link; entities stay text.
 */
export const readWorkbook = (bytes: Uint8Array): WorkbookReading => {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return taken(() => read(bytes, { type: 'array', ...options, cellStyles: true }), 'file-not-a-workbook');
  return readText(bytes);
};
