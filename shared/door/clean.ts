// C0 and C1 controls but TAB and LF; zero-width marks, bidi controls, soft hyphen, byte-order mark, and U+FFFE/FFFF, which
// break every Word file. Written by number: these characters must not stand in a source file themselves.
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
// Half of a surrogate pair: String.prototype.toWellFormed is younger than the language level of this tree.
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const marks = /(\p{M}{2})\p{M}+/gu;

/**
 * Cleans a text from outside: well-formed (half of a surrogate pair becomes U+FFFD), NFC, without controls, zero-width marks and bidi
 * overrides, with at most two stacked marks on a letter, line breaks as LF. What was visible stays; cleaning twice changes nothing.
 */
export const cleanText = (text: string): string =>
  text.replace(halves, '\ufffd').replace(/\r\n?/g, '\n').replace(unwanted, '').normalize('NFC').replace(marks, '$1');

/** Keys under which JSON from outside could reach the prototype of every object. */
const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** No form and no file of ours nests nearly so deep; what does is not read to its end. */
const deepest = 64;

const cleanAt = (value: unknown, depth: number): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return null;
  if (Array.isArray(value)) return value.map((one) => cleanAt(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !forbiddenKeys.includes(key))
      .map(([key, one]) => [cleanText(key), cleanAt(one, depth + 1)]),
  );
};

/**
 * The one door for what comes from outside: every text in it is cleaned, keys that reach for prototypes are dropped, and what nests
 * without end is cut off. Stands before every schema: calls of windows, settings, unsent line, scripts of the demo; workbooks are
 * cleaned cell by cell with `cleanText`. Gives plain data; the schema behind it decides whether that is what was asked for.
 */
export const cleanInput = (value: unknown): unknown => cleanAt(value, 0);
