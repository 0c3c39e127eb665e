import { addDays, weekdayOf, yearOf } from './calendar.ts';
import type { Day } from './dates.ts';

/** 工作日表: the days off and the make-up workdays 调休上班日 of one year, as the State Council announces them. */
export type WorkdayTable = {
  readonly year: number;
  readonly daysOff: readonly Day[];
  readonly makeUpDays: readonly Day[];
  readonly source: string;
};

const daysFrom = (first: Day, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** The tables that are shipped. A year without one is counted by the general rule and said to be 估算. */
export const workdayTables: readonly WorkdayTable[] = [
  {
    year: 2026,
    daysOff: [
      ...daysFrom('2026-01-01', 3),
      ...daysFrom('2026-02-15', 9),
      ...daysFrom('2026-04-04', 3),
      ...daysFrom('2026-05-01', 5),
      ...daysFrom('2026-06-19', 3),
      ...daysFrom('2026-09-25', 3),
      ...daysFrom('2026-10-01', 7),
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: '国务院办公厅关于2026年部分节假日安排的通知',
  },
];

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** 初一 to 初三, 端午, 中秋 as month/day of the lunar calendar; a leap month reads `5bis` and is none of them. */
const lunarHolidays: readonly string[] = ['1/1', '1/2', '1/3', '5/5', '8/15'];
const solarHolidays: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

const lunarDate = (day: Day): string => lunar.format(new Date(`${day}T00:00:00Z`));

/** 清明 of this century: the usual formula of the solar terms. */
const tombSweepingDay = (year: number): Day => {
  const short = year % 100;
  return `${year}-04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`;
};

/** The 13 statutory days (State Council decree 795): 除夕 is the eve, whatever number the last lunar month ends on. */
const isStatutoryHoliday = (day: Day): boolean =>
  solarHolidays.includes(day.slice(5)) ||
  day === tombSweepingDay(yearOf(day)) ||
  lunarHolidays.includes(lunarDate(day)) ||
  lunarDate(addDays(day, 1)) === '1/1';

/** Whether people work on a day, and whether that is only an estimate because the year has no table (domain.md 3.1). */
export const workdayOn = (
  day: Day,
  tables: readonly WorkdayTable[] = workdayTables,
): { readonly isWorkday: boolean; readonly isEstimate: boolean } => {
  const isWeekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
  const table = tables.find(({ year }) => year === yearOf(day));
  if (!table) return { isWorkday: !isWeekend && !isStatutoryHoliday(day), isEstimate: true };
  const isOff = table.daysOff.includes(day) || isWeekend;
  return { isWorkday: table.makeUpDays.includes(day) || !isOff, isEstimate: false };
};

/** How many workdays lie after `from` up to and with `to`; 0 where `to` is not later. Looks no further than `limit`. */
export const workdaysUntil = (
  from: Day,
  to: Day,
  limit = 366,
  tables: readonly WorkdayTable[] = workdayTables,
): number => {
  const walk = (day: Day, counted: number): number => {
    if (day >= to || counted >= limit) return counted;
    const next = addDays(day, 1);
    return walk(next, counted + (workdayOn(next, tables).isWorkday ? 1 : 0));
  };
  return walk(from, 0);
};
