// Small sheets as an office would have typed them: rows of plain values, and beside them what a writer of cells has to know.

/** A real day, shown in one of the office's formats. */
export const day = (text, style = 'dateSlash') => ({
  v: Math.round((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000),
  style,
});

const cellOf = (value) => {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'object' ? value : { v: value, style: typeof value === 'number' ? 'plain' : 'text' };
};

/**
 * A sheet from its rows.
 * @param {string} name
 * @param {(string | number | { v: string | number, style?: string } | null)[][]} rows
 * @param {{ merges?: string[], hiddenRows?: number[], hiddenColumns?: number[], hidden?: boolean }} more rows count from 1
 */
export const sheetOf = (name, rows, { merges = [], hiddenRows = [], hiddenColumns = [], hidden = false } = {}) => ({
  name,
  hidden,
  hiddenColumns,
  merges,
  widths: Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, () => 14),
  rows: rows.map((cells, at) => ({ hidden: hiddenRows.includes(at + 1), cells: cells.map(cellOf) })),
});

/** A table in plain text; a value with a comma, quote or line break is quoted. */
export const csvOf = (rows) =>
  rows
    .map((cells) =>
      cells
        .map(String)
        .map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(','),
    )
    .join('\r\n');
