import type { Language } from '../text/translate.ts';
import { dayOfMonth, monthOf, yearOf } from './calendar.ts';
import { type Day, day, type LocalTime, type PartialDate, partialDate } from './dates.ts';

const monthNames = {
  long: 'January February March April May June July August September October November December'.split(' '),
  short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
} as const;

const english = (date: PartialDate, length: 'long' | 'short'): string => {
  const month = monthOf(date);
  const parts = [dayOfMonth(date), month === null ? null : monthNames[length][month - 1], yearOf(date)];
  return parts.filter((part) => part !== null && part !== undefined).join(' ');
};

const chinese = (date: PartialDate): string => {
  const month = monthOf(date);
  const dayNumber = dayOfMonth(date);
  return `${yearOf(date)}年${month === null ? '' : `${month}月`}${dayNumber === null ? '' : `${dayNumber}日`}`;
};

/** A date as the wall and the papers write it: `2026年9月21日`, `2025年3月`, `21 September 2026`. No leading zeros. */
export const dateWords = (language: Language, date: PartialDate): string =>
  language === 'zh' ? chinese(date) : english(date, 'long');

/** A date as tables write it: `2021.03`, `2021.03.05`; English `Mar 2021`, `5 Mar 2021`. */
export const dateInTable = (language: Language, date: PartialDate): string =>
  language === 'zh' ? date.replaceAll('-', '.') : english(date, 'short');

/** A day without its year, where the year is clear: `8月27日`, `27 August`. */
export const dayWords = (language: Language, date: Day): string => {
  const words = dateWords(language, date);
  return language === 'zh' ? words.slice(words.indexOf('年') + 1) : words.slice(0, words.lastIndexOf(' '));
};

/** Hours and minutes of a time of the office: `10:42`. */
export const timeWords = (time: LocalTime): string => time.slice(11, 16);

/** A day that was typed or read as YYYY-MM-DD; null where it is none. */
export const asDay = (text: string): Day | null => day.safeParse(text).data ?? null;

/** A date that was typed or read as YYYY, YYYY-MM or YYYY-MM-DD; null where it is none. */
export const asPartialDate = (text: string): PartialDate | null => partialDate.safeParse(text).data ?? null;
