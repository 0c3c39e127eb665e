import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/dates.ts';

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Day of each named holiday: month-day of the year, or month/day of the lunar calendar. 清明 is the 4th or 5th of April. */
const holidays: Readonly<Record<string, string>> = {
  元旦: '01-01',
  劳动节: '05-01',
  五一: '05-01',
  七一: '07-01',
  八一: '08-01',
  国庆: '10-01',
  春节: '1/1',
  元宵: '1/15',
  端午: '5/5',
  中秋: '8/15',
  重阳: '9/9',
};

/** The named holidays as alternatives of a regular expression. */
export const holidayNames = `${Object.keys(holidays).join('|')}|清明`;

const tombSweeping = (year: number): Day =>
  `${year}-04-0${Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4)}`;

// 2027: the new moon falls four minutes before midnight in Beijing, and the engine's calendar puts it on the next day.
const corrected: Readonly<Record<string, Day>> = { '2027/1/1': '2027-02-06' };

const lunarDay = (year: number, date: string): Day => {
  // Every lunar date asked for here falls between the middle of January and the end of October.
  const walk = (day: Day): Day =>
    lunar.format(new Date(`${day}T00:00:00Z`)) === date || day > `${year}-11-30` ? day : walk(addDays(day, 1));
  return walk(`${year}-01-15`);
};

/** The day of a named holiday in a year; null for a name that is none. */
export const holidayIn = (year: number, name: string): Day | null => {
  if (name === '清明') return tombSweeping(year);
  const date = holidays[name];
  if (date === undefined) return null;
  if (!date.includes('/')) return `${year}-${date}`;
  return corrected[`${year}/${date}`] ?? lunarDay(year, date);
};
