// C0 and C1 controls but TAB and LF; zero-width marks, bidi controls, soft hyphen, byte-order mark, and U+FFFE/FFFF, which
// break every Word file. Written by number: these characters must not stand in a source file themselves.
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
// Half of a surrogate pair: String.prototype.toWellFormed is younger than the language level of this tree.
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const marks = /(\p{M}{2})\p{M}+/gu;

/**
 * The one door for text from outside: well-formed, NFC, without controls, zero-width marks and bidi overrides, with at most
 * two stacked marks on a letter, line breaks as LF. What was visible stays; nothing is ever expanded.
 */
export const cleanText = (text: string): string =>
  text.replace(halves, '\ufffd').replace(/\r\n?/g, '\n').replace(unwanted, '').normalize('NFC').replace(marks, '$1');

/** Full-width digits, letters and ASCII signs to half-width (docs/rules.md 5); Chinese punctuation stays as it is. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．％＋－／＊＃＝]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The text with every kind of blank taken out: how two writings of one name or head are compared. */
export const withoutBlanks = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '');

/** Whether a cell says that there is nothing: empty, 无, a dash or a slash (docs/rules.md 5). */
export const saysNothing = (text: string): boolean => /^(无|没有|[—–\-－/／\\]+)?$/.test(withoutBlanks(text));

/** Whether a cell repeats the one above: 同上 or a ditto mark. */
export const repeatsAbove = (text: string): boolean => /^(同上|〃|″|"|”|〞)$/.test(withoutBlanks(text));
