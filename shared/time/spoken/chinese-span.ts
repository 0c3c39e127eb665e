import { numberOf, numeral } from './numerals.ts';

/** A length of time that a text names, with the words that stand around it. */
export type Span = {
  readonly at: number;
  readonly words: string;
  readonly count: number;
  readonly unit: 'year' | 'quarter' | 'month' | 'week' | 'day' | 'workday';
};

const units: Readonly<Record<string, Span['unit']>> = {
  年: 'year',
  年度: 'year',
  季度: 'quarter',
  月: 'month',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  天: 'day',
  日: 'day',
  工作日: 'workday',
};

const span = new RegExp(
  `(?<![\\d.第零〇上下])(?<n>大半|小半|半|个把|${numeral})(?<more>来|多|余|几)?(?:(?<measure>个)(?<half>半)?(?:多|余)?)?(?<unit>工作日|年度?(?!代|级|轻|前期)|月(?!份|谈|刊)|周|星期|礼拜|季度|天|日)(?<tail>半)?(?:零?(?<extra>\\d{1,2}|[一二两三四五六七八九十]{1,2})个月)?`,
  'g',
);

const countOf = (groups: Readonly<Record<string, string | undefined>>): number => {
  const word = groups['n'] ?? '';
  if (word === '个把') return 1;
  const whole = word.endsWith('半') ? 0.5 : numberOf(word);
  const half = groups['half'] !== undefined || groups['tail'] !== undefined ? 0.5 : 0;
  return whole + half + (groups['extra'] === undefined ? 0 : numberOf(groups['extra']) / 12);
};

/** 月 alone is a month of the calendar (3月), 日 alone a day of it (3日): a length needs 个 or 多. */
const needsMeasure = (groups: Readonly<Record<string, string | undefined>>): boolean =>
  groups['unit'] === '月' &&
  groups['measure'] === undefined &&
  groups['more'] === undefined &&
  groups['n'] !== '半' &&
  groups['n'] !== '个把';

/** Every length of time that a Chinese text names: 三年, 两个多月, 一年半, 十几天, 5个工作日. What it is for, its reader says. */
export const chineseSpans = (text: string): readonly Span[] =>
  [...text.matchAll(span)].flatMap((match) => {
    const groups = match.groups ?? {};
    const count = countOf(groups);
    const isYear = groups['unit'] === '年' && /^\d{4}$/.test(groups['n'] ?? '');
    const unit = units[groups['unit'] ?? ''];
    if (unit === undefined || isYear || !(count > 0 && count <= 400) || needsMeasure(groups)) return [];
    return [{ at: match.index, words: match[0], count, unit }];
  });
