import { withoutBlanks } from './clean-text.ts';
import { type FileKind, fileKinds, type Head, readHead, vocabularies } from './heads.ts';
import type { IntakeField } from './preview.ts';
import { type Sheet, shownText } from './workbook.ts';

/** A column that is read: where it stands (from 0), what its head says, and the head as written. */
export type Column = Head & { readonly column: number; readonly text: string };

/** The head of a sheet: its kind, its rows (from 0, both ends included) and its columns. */
export type HeadRow = {
  readonly kind: FileKind;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
};

type Found = { readonly head: HeadRow; readonly score: number };

const searched = 10;

const textAt = (sheet: Sheet, row: number, column: number): string => {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return shownText(sheet.rows[merge?.top ?? row]?.[merge?.left ?? column]).trim();
};

const widthOf = (sheet: Sheet, row: number): number =>
  Math.max(0, ...[row, row + 1].map((at) => sheet.rows[at]?.length ?? 0));

const singleHead = (sheet: Sheet, row: number): readonly string[] =>
  (sheet.rows[row] ?? []).map((cell) => withoutBlanks(shownText(cell)));

/** Two rows joined with ·; a cell that is merged over both rows says its word once. */
const doubleHead = (sheet: Sheet, row: number): readonly string[] =>
  Array.from({ length: widthOf(sheet, row) }, (_, column) => {
    const parts = [withoutBlanks(textAt(sheet, row, column)), withoutBlanks(textAt(sheet, row + 1, column))];
    return [...new Set(parts.filter((part) => part !== ''))].join('·');
  });

const columnsOf = (kind: FileKind, texts: readonly string[]): readonly Column[] => {
  const taken = new Set<string>();
  return texts.flatMap((text, column) => {
    const head = text === '' ? null : readHead(kind, text);
    const name = head ? `${head.field}/${head.year ?? ''}` : '';
    if (!head || taken.has(name)) return [];
    taken.add(name);
    return [{ ...head, column, text }];
  });
};

const scoreOf = (kind: FileKind, columns: readonly Column[]): number => {
  const fields = new Set<IntakeField>(columns.map(({ field }) => field));
  const { needs, signs } = vocabularies[kind];
  const hits = signs.filter((sign) => fields.has(sign)).length;
  if (needs.some((need) => !fields.has(need)) || hits === 0 || fields.size < 2) return 0;
  return fields.size + 2 * hits;
};

/**
 * The head that fits best among the first ten rows, of one kind or (null) of any; null where no row has the columns that
 * any kind needs. A single row wins over two rows that say no more.
 */
export const findHead = (sheet: Sheet, wanted: FileKind | null): HeadRow | null => {
  const found: Found[] = [];
  for (let row = 0; row < Math.min(searched, sheet.rows.length); row += 1) {
    for (const [to, texts] of [
      [row, singleHead(sheet, row)],
      [row + 1, doubleHead(sheet, row)],
    ] as const) {
      for (const kind of wanted ? [wanted] : fileKinds) {
        const columns = columnsOf(kind, texts);
        found.push({ head: { kind, from: row, to, columns }, score: scoreOf(kind, columns) });
      }
    }
  }
  const beats = (one: Found, top: Found): boolean =>
    one.score > top.score || (one.score === top.score && one.head.to === one.head.from && top.head.to > top.head.from);
  const fit = found.filter(({ score }) => score > 0);
  const best = fit.reduce<Found | null>((top, one) => (top === null || beats(one, top) ? one : top), null);
  return best?.head ?? null;
};
