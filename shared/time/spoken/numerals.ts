/** A count as people say it: figures, 一 to 九十九, 两; also loosely, 十几 and 两三, read as their lower end. */
export const numeral = '(?:\\d+|[一二两三四五六七八九十百]{1,5}几?)';

const digits = '零一二三四五六七八九';

const digitOf = (character: string | undefined): number => {
  if (character === undefined) return Number.NaN;
  return character === '两' ? 2 : digits.indexOf(character);
};

const below100 = (word: string): number => {
  const ten = word.indexOf('十');
  // 两三 is two or three: no less than the first is meant.
  if (ten < 0) return word.length <= 2 ? digitOf(word[0]) : Number.NaN;
  const tens = ten === 0 ? 1 : digitOf(word[ten - 1]);
  const ones = ten === word.length - 1 ? 0 : digitOf(word.slice(ten + 1));
  return tens * 10 + ones;
};

/** The number of a word of `numeral`; NaN where it is none. */
export const numberOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  const exact = word.replace(/几$/, '');
  const hundred = exact.indexOf('百');
  if (hundred < 0) return below100(exact);
  const rest = exact.slice(hundred + 1).replace(/^零/, '');
  return digitOf(exact[hundred - 1] ?? '一') * 100 + (rest === '' ? 0 : below100(rest));
};

/** Figures for years written out (二〇二五年), full-width figures made plain; every character keeps its place. */
export const withPlainFigures = (text: string): string =>
  text
    .replace(/[０-９]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0))
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((character) => ('〇○'.includes(character) ? 0 : digitOf(character))).join(''),
    );

/** A number from 1 to 99 as papers write it: 三, 十二, 二十. */
export const chineseNumber = (number: number): string => {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
};
