import { addDays, addMonths, yearOf } from '../time/calendar.ts';
import type { Day, PartialDate } from '../time/dates.ts';
import type { Mention } from './date-mention.ts';
import { numberOf, numeral } from './numerals.ts';

const span = new RegExp(
  `(?<n>半|${numeral})(?<few>几)?(?:来|多|余)?(?:个(?<half>半)?(?:多)?)?(?<unit>年|月|周|星期|季度|天)(?<more>半)?`,
  'g',
);

/** What stands before or after a span that is no duration: a rhythm, an age, a term, an order, or a deadline. */
const noDurationBefore = /(?:每|第|任期|为期|聘期|不少于|不满每月|限)$/;
const noDurationAfter = /^(?:之?内|以内|级|制|期|一[次届]|[一二两三四\d]次|[之以]?后)/;

const back = (today: Day, count: number, unit: string, isHalf: boolean): PartialDate => {
  if (unit === '天') return addDays(today, -count);
  if (unit === '周' || unit === '星期') return addDays(today, -7 * count);
  if (unit === '季度') return addMonths(`${today.slice(0, 7)}-01`, -3 * count).slice(0, 7);
  if (unit === '月') {
    const months = addMonths(`${today.slice(0, 7)}-01`, -Math.floor(count)).slice(0, 7);
    return count < 1 ? addDays(today, -15) : months;
  }
  if (!isHalf) return String(yearOf(today) - count);
  return addMonths(`${today.slice(0, 7)}-01`, -Math.round(count * 12)).slice(0, 7);
};

const countOf = (groups: Readonly<Record<string, string | undefined>>): number => {
  const word = groups['n'] ?? '';
  const whole = word === '半' ? 0.5 : numberOf(word);
  return groups['half'] !== undefined || groups['more'] !== undefined ? whole + 0.5 : whole;
};

/**
 * Every span of time that a text counts back from today (连续三年, 两个多月, 半年, 一年半, 20多天): always about, in the
 * unit that was said. A rhythm (每月10天), a term (任期5年) or a deadline (三天内) is none.
 */
export const spansNamed = (text: string, today: Day): readonly Mention[] =>
  [...text.matchAll(span)].flatMap((match) => {
    const groups = match.groups ?? {};
    const unit = groups['unit'] ?? '';
    const count = countOf(groups);
    const needsMeasure = unit === '月' && !match[0].includes('个');
    const isNoSpan = !(count > 0) || count > 100 || needsMeasure;
    const end = match.index + match[0].length;
    const isOther = noDurationBefore.test(text.slice(0, match.index)) || noDurationAfter.test(text.slice(end));
    if (isNoSpan || isOther) return [];
    const from = back(today, count, unit, count % 1 !== 0);
    return [{ from, isAbout: true, index: match.index, words: match[0] }];
  });
