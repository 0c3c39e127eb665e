// Rows that every paper of the office has: the title, the line of unit and date, the foot.

export const cell = (v, style = 'body') => ({ v, style });
const blanks = (count, style) => Array.from({ length: count }, () => ({ v: null, style }));

/** Row 1, merged over all columns. */
export const titleRow = (text, columns) => ({
  height: 36,
  cells: [cell(text, 'title'), ...blanks(columns - 1, 'title')],
});

/** Row 2: the unit on the left, the date in the last columns. */
export const unitRow = (unit, date, columns, dateAt) => {
  const cells = blanks(columns, 'unit');
  cells[0] = cell(unit, 'unit');
  cells[dateAt] = cell(date, 'unitRight');
  return { height: 22, cells };
};

/** A foot row with texts at given columns. */
export const footRow = (texts, columns, style = 'foot') => {
  const cells = blanks(columns, style);
  for (const [at, text] of texts) cells[at] = cell(text, style);
  return { height: 24, cells };
};

/** Two head rows from [group or null, name, width]; also the merges they need. */
export const twoRowHead = (columns, top, letter) => {
  const merges = [];
  const first = columns.map(([group, name], at) =>
    cell(group ? (at > 0 && columns[at - 1][0] === group ? null : group) : name, 'head'),
  );
  const second = columns.map(([group, name]) => cell(group ? name : null, 'head'));
  columns.forEach(([group], at) => {
    if (!group) merges.push(`${letter(at)}${top}:${letter(at)}${top + 1}`);
    else if (at === 0 || columns[at - 1][0] !== group) {
      const last = columns.findIndex((column, next) => next > at && column[0] !== group);
      merges.push(`${letter(at)}${top}:${letter((last < 0 ? columns.length : last) - 1)}${top}`);
    }
  });
  return {
    rows: [
      { height: 24, cells: first },
      { height: 34, cells: second },
    ],
    merges,
  };
};
