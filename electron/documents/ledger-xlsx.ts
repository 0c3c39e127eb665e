import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { LedgerCell, LedgerRow, LedgerSheet, LedgerTone } from '../../shared/documents/ledger-model.ts';

/** Colours of a row's state, always beside its word; light enough for black text in print. */
const toneFill: Readonly<Record<LedgerTone, string | undefined>> = {
  overdue: '#F7E4DF',
  'due-soon': '#F6EBD3',
  plain: undefined,
};

const border = { borderStyle: 'thin', borderColor: '#000000' } as const;

// Excel counts a date from midnight UTC of its day, and the library takes the UTC parts.
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** An Excel cell takes 32,767 characters; a longer one makes a file that Excel wants to repair. */
const longestText = 32_767;

const contentOf = (cell: LedgerCell): Cell & object => {
  switch (cell.kind) {
    case 'day':
      return { value: dateOf(cell.day), type: Date, format: 'yyyy/m/d' };
    case 'number':
      return { value: cell.value, type: Number };
    case 'text':
      // Always a string, never a formula: what begins with = stays what somebody said.
      return { value: cell.text.slice(0, longestText), type: String };
  }
};

/** A character of Excel's column width is about 1.9 mm in 11 pt; a Chinese one takes two. */
const characterMm = 1.9;
const lineHeight = 15;

const columnWidth = (width: number): number => Math.max(6, Math.round(width / characterMm));

const linesOf = (cell: LedgerCell, width: number): number => {
  const length =
    cell.kind === 'text' ? [...cell.text].reduce((sum, one) => sum + (one.charCodeAt(0) < 128 ? 1 : 2), 0) : 1;
  return Math.max(1, Math.ceil(length / (columnWidth(width) - 1)));
};

/** A row as high as its text: a height that is left open is one line in LibreOffice, and the rest of the text is cut. */
const heightOf = (row: LedgerRow, sheet: LedgerSheet): number =>
  lineHeight * Math.max(...row.cells.map((cell, index) => linesOf(cell, sheet.columns[index]?.width ?? 0))) + 4;

const rowOf = (row: LedgerRow, sheet: LedgerSheet): Cell[] => {
  const height = heightOf(row, sheet);
  return row.cells.map((cell, index) => {
    const fill = toneFill[row.tone];
    return {
      height,
      ...contentOf(cell),
      ...border,
      wrap: true,
      alignVertical: 'center',
      align: sheet.columns[index]?.isCentred ? 'center' : 'left',
      ...(fill ? { backgroundColor: fill } : {}),
    };
  });
};

const spanning = (text: string, columns: number, look: object): Cell[] => [
  { value: text, type: String, columnSpan: columns, ...look },
  ...Array.from({ length: columns - 1 }, () => null),
];

const unitRow = (sheet: LedgerSheet): Cell[] => {
  const half = Math.floor(sheet.printed / 2);
  return [
    ...spanning(sheet.unit, half, { align: 'left' }),
    ...spanning(sheet.asOf, sheet.printed - half, { align: 'right' }),
  ];
};

const headRow = (sheet: LedgerSheet): Cell[] =>
  sheet.columns.map(({ head }) => ({
    value: head,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    height: 34,
    ...border,
  }));

const dataOf = (sheet: LedgerSheet): SheetData => [
  spanning(sheet.title, sheet.printed, { align: 'center', fontWeight: 'bold', fontSize: 18, height: 32 }),
  unitRow(sheet),
  headRow(sheet),
  ...sheet.rows.map((row) => rowOf(row, sheet)),
  spanning(sheet.foot, sheet.printed, { align: 'left', height: 24 }),
];

/**
 * The ledger as the bytes of an .xlsx: merged title, three rows of head that stay in sight, real dates shown as 2026/10/30, text
 * that is never a formula, the counting line at the foot (docs/rules.md 4.5).
 */
export const renderLedger = async (sheet: LedgerSheet): Promise<Uint8Array> => {
  const bytes = await writeXlsxFile(
    dataOf(sheet),
    {
      sheet: sheet.name,
      orientation: 'landscape',
      stickyRowsCount: 3,
      columns: sheet.columns.map(({ width }) => ({ width: columnWidth(width) })),
    },
    // A font's name, not shown to users.
    { fontFamily: '宋体' /* a font's name, not shown to users */, fontSize: 11 },
  ).toBuffer();
  return new Uint8Array(bytes);
};
