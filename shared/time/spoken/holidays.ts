import { addDays } from '../calendar.ts';
import type { Day } from '../dates.ts';

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Day of each named holiday: month-day of the year, or month/day of the lunar calendar (+ days after it). 清明 is the 4th or 5th of April. */
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
  元宵: '1/1+14',
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

const lunarDay = (year: number, date: string): Day => {
  // Every lunar date asked for here falls between the middle of January and the end of October.
  const walk = (day: Day): Day =>
    lunar.format(new Date(`${day}T00:00:00Z`)) === date || day > `${year}-11-30` ? day : walk(addDays(day, 1));
  const known = lunarDays.get(`${year}/${date}`) ?? corrected[`${year}/${date}`] ?? walk(`${year}-01-15`);
  lunarDays.set(`${year}/${date}`, known);
  return known;
};

/** The day of a named holiday in a year; null for a name that is none. */
export const holidayIn = (year: number, name: string): Day | null => {
  if (name === '清明') return tombSweeping(year);
  if (name === '除夕') return addDays(lunarDay(year, '1/1'), -1);
  const date = holidays[name];
  if (date === undefined) return null;
  // Counted from the first day of the year, whose one wrong month is corrected above.
  if (date.includes('+')) return addDays(lunarDay(year, '1/1'), Number(date.split('+')[1]));
  return date.includes('/') ? lunarDay(year, date) : `${year}-${date}`;
};
