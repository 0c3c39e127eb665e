/**
 * How much fits on the wall, in units of 1/108 of its height (look/LOOK.md 4). Counted for the narrower of the two shapes
 * of screen where they differ, so that a page that fits on a 4:3 projector fits everywhere.
 */

/** What is left below the head for content. */
export const contentHeight = 88;

/** Latin letters and digits are narrow; quotes, dashes and marks in Chinese text are drawn by the Chinese face, full-width. */
const isNarrow = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x2010;

/** The width of a text in full-width characters; Latin letters, digits and half-width marks count .55. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (isNarrow(character) ? 0.55 : 1), 0);

/** Cuts a text into pieces of at most `width` full-width characters, at a blank or a mark of punctuation where there is one. */
export const pieces = (text: string, width: number): readonly string[] => {
  const units = text.match(/[\u2010-\u{3ffff}]|[^\s\u2010-\u{3ffff}]+\s*|\s+/gu) ?? [text];
  const found: string[] = [''];
  for (const unit of units) {
    const last = found.at(-1) ?? '';
    if (last !== '' && widthOf(last + unit.trimEnd()) > width) found.push(unit.trimStart());
    else found[found.length - 1] = last + unit;
  }
  return found.map((piece) => piece.trim()).filter((piece) => piece !== '');
};

const sentenceEnd = /(?<=[，。；：？！、,;:?!])/u;

/** The break nearest to the middle of a text, at punctuation; null where no break leaves both sides at least a third. */
const balancedBreak = (text: string): readonly [string, string] | null => {
  const parts = text.split(sentenceEnd);
  const whole = widthOf(text);
  const cuts = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join(''));
  const best = cuts.sort((one, other) => Math.abs(widthOf(one) - whole / 2) - Math.abs(widthOf(other) - whole / 2))[0];
  if (best === undefined || widthOf(best) < whole / 3 || widthOf(best) > (2 * whole) / 3) return null;
  return [best.trim(), text.slice(best.length).trim()];
};

/** One line of the question takes up to this many full-width characters, two lines up to the second number each. */
const askOneLine = 18;
const askLongLine = 24;

/** The question in the lines in which the wall draws it: one up to 18 characters, else broken at punctuation. */
export const askLines = (text: string): readonly string[] => {
  const width = widthOf(text);
  if (width <= askOneLine) return [text];
  const two = width <= 2 * askLongLine ? balancedBreak(text) : null;
  return two ?? pieces(text, Math.max(askOneLine, width / Math.ceil(width / askLongLine) + 1));
};

/** The height of the question with its caption. */
export const askHeight = (lines: readonly string[]): number => 12 + (lines.length === 1 ? 18 : 11.5 * lines.length);

/** A summary above this many full-width characters is drawn smaller and may wrap. */
export const longSummary = 19;

/** The height of a row of the issue list on the profile; `summary` wraps at a lower size where it is long. */
export const issueRowHeight = (summary: string): number => {
  const width = widthOf(summary);
  return width <= longSummary ? 6.7 : 1.6 + 4.8 * Math.ceil(width / longSummary);
};

/** The height of a row of the issue scene: the same with owner and deadline below. */
export const issueBlockHeight = (summary: string): number => issueRowHeight(summary) + 6.2;

/** A name or post above this many full-width characters is drawn smaller and may wrap. */
export const longCell = 5;

/** The height of a row of the team table; long names and posts wrap at a lower size. */
export const teamRowHeight = (cells: readonly string[]): number => {
  const lines = Math.max(1, ...cells.map((cell) => (widthOf(cell) <= longCell ? 1 : Math.ceil(widthOf(cell) / 5.5))));
  return lines === 1 ? 7 : 1.4 + 4.6 * lines;
};

/** The height of a link of the chain with its mark, text, second line or slots. */
export const linkHeight = (text: string, hasFigure: boolean, hasSecondLine: boolean): number => {
  const width = widthOf(text);
  const wide = width <= 23 ? 5.8 : 4.6;
  const narrow = width <= 23 ? 4.6 : 4;
  const lines = Math.max(
    Math.ceil((width * wide) / (hasFigure ? 130 : 158)),
    Math.ceil((width * narrow) / (hasFigure ? 82 : 108)),
  );
  return 2.2 + Math.max(7.6, lines * wide * 1.31) + (hasSecondLine ? 6.9 : 0);
};

/** A text under discussion longer than this is carried on to the next page. */
export const longestPiece = 260;

/** Puts things on pages, in order, so that no page is higher than `height`; a thing higher than a page gets one alone. */
export const paginate = <T>(
  things: readonly T[],
  heightOf: (thing: T) => number,
  height: number,
): readonly (readonly T[])[] => {
  const pages: T[][] = [];
  const left = { height: 0 };
  for (const thing of things) {
    const needs = heightOf(thing);
    if (pages.length === 0 || needs > left.height) {
      pages.push([]);
      left.height = height;
    }
    pages.at(-1)?.push(thing);
    left.height -= needs;
  }
  return pages.length === 0 ? [[]] : pages;
};

/** The height that the map has between the head and the legend. */
export const mapHeight = 81;

/** Towns side by side on the map. */
export const townsInRow = (isNarrow: boolean): number => (isNarrow ? 2 : 3);

/** Tiles in a row of a town; a long name takes more than one of them. */
const tilesAcross = 4;

/** A town with more rows than this goes on in a second block: no block may be higher than the map. */
const mostTileRows = 11;

/** How many tiles a name takes: two characters beside the mark, three with the mark small in the corner, then two tiles and more. */
export const tileSpan = (name: string): number => {
  const width = widthOf(name);
  if (width <= 3) return 1;
  if (width <= 5) return 2;
  return width <= 8.5 ? 3 : 4;
};

const packed = (names: readonly string[]): readonly number[] => {
  const at = { row: 1, column: 0 };
  return names.map((name) => {
    const span = tileSpan(name);
    if (at.column + span > tilesAcross) {
      at.row += 1;
      at.column = 0;
    }
    at.column += span;
    return at.row;
  });
};

/** How many rows the tiles of a town take, in the order in which a grid lays them out. */
export const tileRows = (names: readonly string[]): number => packed(names).at(-1) ?? 0;

/** The height of a town of so many rows, with its name above and the air below; lower tiles leave no air in them. */
export const townHeight = (rows: number, isTight: boolean): number =>
  5 + (isTight ? 5.5 : 6.3) * rows + 0.6 * (rows - 1) + 1.8;

/** The tiles of a town in blocks, none of which is higher than the map. */
export const tilesInTown = <T extends { readonly name: string }>(tiles: readonly T[]): readonly (readonly T[])[] => {
  const rows = packed(tiles.map(({ name }) => name));
  const blocks = Math.max(1, Math.ceil((rows.at(-1) ?? 1) / mostTileRows));
  return Array.from({ length: blocks }, (_, block) =>
    tiles.filter((_tile, at) => Math.ceil((rows[at] ?? 1) / mostTileRows) === block + 1),
  );
};
