import { addDays, addMonths, hasBegun, lastDayOfMonth, yearOf } from '../calendar.ts';
import { type Day, day, type PartialDate } from '../dates.ts';

/** From the first to the last day of a time, the first as precisely as it was said. */
export type Period = { readonly from: PartialDate; readonly until: Day };

/**
 * A time that a text names: where it stands (`at`, in characters), its words, and its days. `isAbout`: neither a day nor a
 * month nor a year was named (底, 上半年, 季度). `grain` is the size of what was named.
 */
export type Mention = Period & {
  readonly at: number;
  readonly words: string;
  readonly isAbout: boolean;
  readonly grain: 'day' | 'holiday' | 'week' | 'part' | 'month' | 'quarter' | 'year';
};

/** A date without its year is the latest that has begun when one looks back, and the next that has not ended when ahead. */
export type Looking = { readonly today: Day; readonly isAhead: boolean };

const pad = (number: number): string => String(number).padStart(2, '0');

/** A month of a year (month 13 is January of the next), or several. */
export const months = (year: number, first: number, count = 1): Period => {
  const start = addMonths(`${year}-01-01`, first - 1);
  const last = addMonths(start, count - 1);
  return {
    from: start.slice(0, 7),
    until: `${last.slice(0, 7)}-${pad(lastDayOfMonth(yearOf(last), Number(last.slice(5, 7))))}`,
  };
};

/** A day of a year; null where the calendar has none. */
export const oneDay = (year: number, month: number, date: number): Period | null => {
  const found = day.safeParse(`${year}-${pad(month)}-${pad(date)}`).data;
  return found === undefined ? null : { from: found, until: found };
};

/** The first or the last part of a month: 初 and 上旬 end on the 10th, 中旬 on the 20th, the rest with the month. */
export const partOfMonth = (whole: Period, part: string): Period => {
  const last = /^(?:初|上旬)/.test(part) ? '10' : /^中/.test(part) ? '20' : whole.until.slice(8);
  return { ...whole, until: `${whole.from}-${last}` };
};

/** The year that was named, else the one that makes a time past or coming. */
export const placed = (
  named: number | null,
  { today, isAhead }: Looking,
  build: (year: number) => Period | null,
): Period | null => {
  if (named !== null) return build(named);
  const here = build(yearOf(today));
  if (here === null) return build(yearOf(today) + (isAhead ? 1 : -1));
  if (isAhead) return here.until >= today ? here : build(yearOf(today) + 1);
  return hasBegun(here.from, today) ? here : build(yearOf(today) - 1);
};

/** The month so many months from today's. */
export const monthFrom = (today: Day, count: number): Period =>
  months(yearOf(today), Number(today.slice(5, 7)) + count);

/** So many of a unit before today: years as a year, months and quarters as a month, weeks and days as a day. */
export const back = (today: Day, count: number, unit: 'year' | 'quarter' | 'month' | 'week' | 'day'): PartialDate => {
  if (unit === 'day' || unit === 'week') return addDays(today, -Math.round(count * (unit === 'week' ? 7 : 1)));
  const inMonths = count * { year: 12, quarter: 3, month: 1 }[unit];
  if (unit === 'year' && Number.isInteger(count)) return String(yearOf(today) - count);
  if (inMonths < 1) return addDays(today, -Math.round(inMonths * 30));
  const whole = addMonths(today, -Math.floor(inMonths));
  return (Number.isInteger(inMonths) ? whole : addDays(whole, -15)).slice(0, 7);
};

/** Of times that overlap the longest words are meant: a part of them is the same time said less precisely. */
export const outermost = <M extends { readonly at: number; readonly words: string }>(mentions: readonly M[]): M[] => {
  const kept: M[] = [];
  for (const mention of mentions.toSorted((one, other) => other.words.length - one.words.length || one.at - other.at)) {
    const end = mention.at + mention.words.length;
    if (!kept.some((other) => mention.at < other.at + other.words.length && other.at < end)) kept.push(mention);
  }
  return kept.sort((one, other) => one.at - other.at);
};
