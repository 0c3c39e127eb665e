/** A count as people write it in the field: figures, 一 to 九十九, 两; as a part of a regular expression. */
export const numeral = '(?:\\d+|[一二两三四五六七八九十]{1,3})';

const digits = '零一二三四五六七八九';

const digitOf = (character: string | undefined): number => {
  if (character === undefined) return Number.NaN;
  return character === '两' ? 2 : digits.indexOf(character);
};

/** The number of a word of `numeral`; NaN where it is none. */
export const numberOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  const ten = word.indexOf('十');
  if (ten < 0) return word.length === 1 ? digitOf(word) : Number.NaN;
  const tens = ten === 0 ? 1 : digitOf(word.slice(0, ten));
  const ones = ten === word.length - 1 ? 0 : digitOf(word.slice(ten + 1));
  return tens * 10 + ones;
};

/** Figures for years written out (二〇二五年), full-width figures made plain; every character keeps its place. */
export const withPlainFigures = (text: string): string =>
  text
    .replace(/[０-９]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0))
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((character) => (character === '〇' ? 0 : digitOf(character))).join(''),
    );

/** A number from 1 to 99 as papers write it: 三, 十二, 二十. */
export const chineseNumber = (number: number): string => {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
};
