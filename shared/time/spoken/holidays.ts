import { addDays } from '../calendar.ts';
import type { Day } from '../dates.ts';

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Day of each named holiday: month-day of the year, or month/day of the lunar calendar. 清明 is the 4th or 5th of April. */
const holidays: Readonly<Record<string, string>> = {
  元旦: '01-01',
  三八: '03-08',
  妇女节: '03-08',
  劳动节: '05-01',
  五一: '05-01',
  六一: '06-01',
  儿童节: '06-01',
  七一: '07-01',
  建党节: '07-01',
  八一: '08-01',
  建军节: '08-01',
  教师节: '09-10',
  国庆: '10-01',
  十一: '10-01',
  春节: '1/1',
  过年: '1/1',
  大年初一: '1/1',
  元宵: '1/15',
  端午: '5/5',
  中秋: '8/15',
  重阳: '9/9',
};

// 十一 and 三八 are numbers too: holidays only where the words beside them say so.
const spoken = (name: string): string =>
  /^(?:十一|三八|六一)$/.test(name) ? `${name}(?=以来|期间|前后|长假|假期|黄金周|节|之?前|以?后|过后|至今)` : name;

/** The named holidays as alternatives of a regular expression. */
export const holidayNames = `${[...Object.keys(holidays)].map(spoken).join('|')}|清明|除夕`;

const english: readonly (readonly [name: string, chinese: string])[] = [
  ['(?:chinese |lunar )new year|spring festival', '春节'],
  ['lantern festival', '元宵'],
  ['dragon boat(?: festival)?', '端午'],
  ['mid-autumn(?: festival)?', '中秋'],
  ['double ninth(?: festival)?', '重阳'],
  ['(?:qing ?ming|tomb[- ]sweeping)(?: festival| day)?', '清明'],
  ['national day', '国庆'],
  ["women's day", '妇女节'],
  ["children's day", '儿童节'],
  ["teachers' day", '教师节'],
  ['labou?r day|may day', '五一'],
  ["new year(?:'s day)?", '元旦'],
  ['army day', '八一'],
];

/** The English names of holidays as alternatives of a regular expression. */
export const englishHolidayNames = english.map(([name]) => name).join('|');

/** The Chinese name of a holiday that was named in English; empty where it is none. */
export const chineseHoliday = (name: string): string =>
  english.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(name))?.[1] ?? '';

const tombSweeping = (year: number): Day =>
  `${year}-04-0${Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4)}`;

// 2027: the new moon falls four minutes before midnight in Beijing, and the engine's calendar puts it on the next day.
const corrected: Readonly<Record<string, Day>> = { '2027/1/1': '2027-02-06' };

// A lunar day is found by walking through the year, too slow for every key.
const lunarDays = new Map<string, Day>();

const walkTo = (date: string, day: Day, last: Day): Day | null => {
  if (lunar.format(new Date(`${day}T00:00:00Z`)) === date) return day;
  return day >= last ? null : walkTo(date, addDays(day, 1), last);
};

const newYear = (year: number): Day => {
  const key = `${year}/1/1`;
  const day =
    lunarDays.get(key) ?? corrected[key] ?? walkTo('1/1', `${year}-01-15`, `${year}-02-28`) ?? `${year}-02-01`;
  lunarDays.set(key, day);
  return day;
};

/**
 * The day of a lunar date in the lunar year that begins in `year` (腊月 of 2025 lies in early 2026); of a month that comes
 * twice the first is meant. Null where the month has no such day.
 */
export const lunarDay = (year: number, month: number, date: number): Day | null => {
  // Counted from the first day of the year, whose one wrong month is corrected above.
  if (month === 1) return date <= 30 ? addDays(newYear(year), date - 1) : null;
  const key = `${year}/${month}/${date}`;
  const day = lunarDays.get(key) ?? walkTo(`${month}/${date}`, addDays(newYear(year), 28), addDays(newYear(year), 384));
  if (day !== null) lunarDays.set(key, day);
  return day;
};

/** The day of a named holiday in a year; null for a name that is none. */
export const holidayIn = (year: number, name: string): Day | null => {
  if (name === '清明') return tombSweeping(year);
  if (name === '除夕') return addDays(newYear(year), -1);
  const [month, date] = holidays[name]?.split('/') ?? [];
  if (month === undefined) return null;
  return date === undefined ? `${year}-${month}` : lunarDay(year, Number(month), Number(date));
};
