/** A figure of the benchmark: our value, the floor it is held against in the same run, and over how many samples. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB';
  readonly against: number;
  readonly ratio: number;
  readonly n: number;
};

/** The value below which a share of the samples lies (0.5 = median); samples in any order, not empty. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** A figure with its ratio to the floor, in milliseconds where nothing else is said. */
export const figure = (
  name: string,
  value: number,
  against: number,
  n: number,
  unit: Figure['unit'] = 'ms',
): Figure => ({
  name,
  value: rounded(value),
  unit,
  against: rounded(against),
  ratio: rounded(value / against),
  n,
});

/** The figures as a table for a terminal. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = figures.map((f) => [
    f.name,
    `${f.value.toFixed(2)} ${f.unit}`,
    `${f.against.toFixed(2)} ${f.unit}`,
    `${f.ratio.toFixed(2)} x`,
    String(f.n),
  ]);
  const all = [['figure', 'value', 'against', 'ratio', 'n'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
};
