import type { Preview } from '../../../shared/intake/preview.ts';

export type GridRow = Preview['grids'][number]['rows'][number];

/** A row that is drawn, or a run of rows without doubt that is folded away. */
export type Strip = { readonly row: GridRow } | { readonly from: number; readonly to: number };

const near = 2;
const leastFolded = 4;

/**
 * Folds the rows between the doubts: title, head and foot rows, the first records and two rows around each doubt stay. With
 * nothing in doubt the first records stay, as many as `records` says. Short runs are not worth folding.
 */
export const foldRows = (
  rows: readonly GridRow[],
  doubtful: ReadonlySet<number>,
  records: number,
): readonly Strip[] => {
  const first = rows.filter(({ role }) => role === 'record').slice(0, doubtful.size > 0 ? near : records);
  const kept = new Set([
    ...first.map(({ number }) => number),
    ...[...doubtful].flatMap((row) => [-2, -1, 0, 1, 2].map((by) => row + by)),
  ]);
  const isKept = (row: GridRow): boolean => (row.role !== 'record' && row.role !== 'blank') || kept.has(row.number);
  const strips: Strip[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (!row) break;
    const end = rows.findIndex((other, index) => index >= at && isKept(other));
    const to = end < 0 ? rows.length : end;
    if (to - at >= leastFolded) strips.push({ from: row.number, to: rows[to - 1]?.number ?? row.number });
    else for (const short of rows.slice(at, to)) strips.push({ row: short });
    const next = rows[to];
    if (next) strips.push({ row: next });
    at = to + 1;
  }
  return strips;
};
