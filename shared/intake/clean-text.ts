/** Full-width digits, letters and ASCII signs to half-width (docs/rules.md 5); Chinese punctuation stays as it is. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．％＋－／＊＃＝]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The text with every kind of blank taken out: how two writings of one name or head are compared. */
export const withoutBlanks = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '');

/** Whether a cell says that there is nothing: empty, 无, a dash or a slash (docs/rules.md 5). */
export const saysNothing = (text: string): boolean => /^(无|没有|[—–\-－/／\\]+)?$/.test(withoutBlanks(text));

/** Whether a cell repeats the one above: 同上 or a ditto mark. */
export const repeatsAbove = (text: string): boolean => /^(同上|〃|″|"|”|〞)$/.test(withoutBlanks(text));
