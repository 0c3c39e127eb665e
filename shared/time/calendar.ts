import type { Day, PartialDate } from './dates.ts';

const dayMs = 86_400_000;

const pad = (number: number): string => String(number).padStart(2, '0');

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day `count` days after `day`; before it where `count` is negative. */
export const addDays = (day: Day, count: number): Day => dayAt(timeOf(day) + count * dayMs);

/** How many days lie from one day to another; negative where `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((timeOf(to) - timeOf(from)) / dayMs);

/** The weekday of a day: 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => new Date(timeOf(day)).getUTCDay();

/** The year of a day or of a date known only roughly. */
export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** The month (1-12) of a date, or null where only its year is known. */
export const monthOf = (date: PartialDate): number | null => (date.length >= 7 ? Number(date.slice(5, 7)) : null);

/** The day of the month (1-31) of a date, or null where it is not known. */
export const dayOfMonth = (date: PartialDate): number | null => (date.length === 10 ? Number(date.slice(8, 10)) : null);

/** The last day of the month, for months counted from January of a year (month 13 is January of the next). */
export const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day number `count` months later; where that month has no such day, its last day (docs/rules.md 3.1). */
export const addMonths = (day: Day, count: number): Day => {
  const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return `${year}-${pad(month)}-${pad(Math.min(Number(day.slice(8)), lastDayOfMonth(year, month)))}`;
};

/** Whole months from the month of `from` to the month of `to`, whatever the days are. */
export const monthsBetween = (from: PartialDate, to: Day): number =>
  (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - (monthOf(from) ?? 1);

/** Whether a date known only roughly has begun by a day: a month counts from its first day, a year likewise. */
export const hasBegun = (date: PartialDate, today: Day): boolean => date <= today.slice(0, date.length);
