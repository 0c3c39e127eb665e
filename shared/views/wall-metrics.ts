/**
 * How much fits on the wall, in units of 1/108 of its height (docs/look.md). Counted for the narrower of the two shapes
 * of screen where they differ, so that a page that fits on a 4:3 projector fits everywhere.
 */

/** Width by height of a wall of which nothing is known. */
export const usualRatio = 16 / 9;

/** Up to this shape a wall is narrow (a 4:3 projector) and shows fewer columns; wall.css says the same. */
export const narrowRatio = 3 / 2;

/** What a line of text has between the margins of a wall of this shape. */
export const textWidth = (ratio: number): number => 108 * ratio - 12.8;

/** What is left below the head for content. */
export const contentHeight = 88;

/** Latin letters and digits are narrow; quotes, dashes and marks in Chinese text are drawn by the Chinese face, full-width. */
const isNarrow = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x2010;

/** The width of a text in full-width characters; Latin letters, digits and half-width marks count .55. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (isNarrow(character) ? 0.55 : 1), 0);

const isLatin = (text: string): boolean => /[A-Za-z]{4}/.test(text);

/** How wide a text stands at a size; bold Latin letters are a little wider than they count. */
export const inkWidth = (text: string, size: number): number => widthOf(text) * size * (isLatin(text) ? 1.06 : 1.01);

/**
 * How many lines a text takes at a size in a width. A line of Chinese may end a character early before a mark of punctuation,
 * one of words half a word early; bold Latin letters are a little wider than they count.
 */
export const linesOf = (text: string, size: number, width: number): number => {
  const whole = inkWidth(text, size);
  if (whole <= width - 0.3 * size) return 1;
  return Math.max(2, Math.ceil(whole / (width - (isLatin(text) ? 3.2 : 1) * size)));
};

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
