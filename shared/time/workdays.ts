import { addDays, daysBetween, weekdayOf, yearOf } from './calendar.ts';
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

/**
 * 初一, 端午 and 中秋 as the almanac has them. Not computed: the calendar that browsers carry puts 初一 of 2027 a day late
 * (its new moon falls four minutes before midnight in Beijing). Beyond these years only the solar holidays are known.
 */
const lunarHolidays: Readonly<
  Record<number, readonly [springFestival: string, dragonBoat: string, midAutumn: string]>
> = {
  2025: ['01-29', '05-31', '10-06'],
  2026: ['02-17', '06-19', '09-25'],
  2027: ['02-06', '06-09', '09-15'],
  2028: ['01-26', '05-28', '10-03'],
  2029: ['02-13', '06-16', '09-22'],
  2030: ['02-03', '06-05', '09-12'],
  2031: ['01-23', '06-24', '10-01'],
  2032: ['02-11', '06-12', '09-19'],
  2033: ['01-31', '06-01', '09-08'],
  2034: ['02-19', '06-20', '09-27'],
  2035: ['02-08', '06-10', '09-16'],
};
const solarHolidays: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** 清明 of this century: the usual formula of the solar terms. */
const tombSweepingDay = (year: number): Day => {
  const short = year % 100;
  return `${year}-04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`;
};

/** Whether a day is 除夕 to 初三, 端午 or 中秋. */
const isLunarHoliday = (day: Day): boolean => {
  const year = yearOf(day);
  const holidays = lunarHolidays[year];
  if (!holidays) return false;
  const [springFestival, dragonBoat, midAutumn] = holidays;
  const afterFirst = daysBetween(`${year}-${springFestival}`, day);
  return (afterFirst >= -1 && afterFirst <= 2) || day === `${year}-${dragonBoat}` || day === `${year}-${midAutumn}`;
};

/** The 13 statutory days (State Council decree 795). */
const isStatutoryHoliday = (day: Day): boolean =>
  solarHolidays.includes(day.slice(5)) || day === tombSweepingDay(yearOf(day)) || isLunarHoliday(day);

/** Whether people work on a day, and whether that is only an estimate because the year has no table (docs/rules.md 3.1). */
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
