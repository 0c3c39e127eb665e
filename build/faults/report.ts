import type { Bar, BarReport, Found } from './bar.ts';
import { isHeld } from './bar.ts';

/** A bar as it is reported. */
export const reportOf = ({ id, what }: Bar, found: Found): BarReport => ({
  id,
  what,
  trials: found.trials,
  lost: found.lost,
  failedStarts: found.failedStarts,
  control: found.control,
  ok: isHeld(found),
});

const cells = (bar: BarReport): readonly string[] => [
  bar.id,
  bar.ok ? 'held' : 'BROKEN',
  String(bar.trials),
  String(bar.lost),
  String(bar.failedStarts),
  `${bar.control.lost} of ${bar.control.trials}${bar.control.failed ? ', failed' : ''}`,
  bar.what,
];

const head = ['bar', 'is', 'trials', 'lost', 'failed starts', 'control lost', 'what'];

/** The bars as a table for reading. */
export const tableOf = (bars: readonly BarReport[]): string => {
  const rows = [head, ...bars.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
