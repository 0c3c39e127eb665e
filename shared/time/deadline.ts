import { addDays, addMonths } from './calendar.ts';
import type { Day, Deadline } from './dates.ts';
import { type WorkdayTable, workdayOn, workdayTables } from './workdays.ts';

/** A counted deadline: the day, whether it was moved off a day off, and whether a year without a table makes it 估算. */
export type CountedDeadline = { readonly date: Day; readonly wasMoved: boolean; readonly isEstimate: boolean };

/** What is counted: `15工作日`, `30日`, `1个月`. */
export type Span = { readonly count: number; readonly unit: 'day' | 'workday' | 'month' };

const countWorkdays = (basis: Day, count: number, tables: readonly WorkdayTable[]): CountedDeadline => {
  const walk = (day: Day, left: number, isEstimate: boolean): CountedDeadline => {
    if (left === 0) return { date: day, wasMoved: false, isEstimate };
    const next = addDays(day, 1);
    const on = workdayOn(next, tables);
    return walk(next, on.isWorkday ? left - 1 : left, isEstimate || on.isEstimate);
  };
  return walk(basis, count, false);
};

const moveToWorkday = (day: Day, tables: readonly WorkdayTable[]): CountedDeadline => {
  const walk = (at: Day, isEstimate: boolean): CountedDeadline => {
    const on = workdayOn(at, tables);
    if (on.isWorkday) return { date: at, wasMoved: at !== day, isEstimate: isEstimate || on.isEstimate };
    return walk(addDays(at, 1), isEstimate || on.isEstimate);
  };
  return walk(day, false);
};

/**
 * Counts a relative deadline (docs/rules.md 3.1). The basis day is day 0. Days and months that end on a day off move to the
 * next workday; a month without that day number ends on its last day. The count is at most a few years: it walks day by day.
 */
export const countDeadline = (
  basis: Day,
  span: Span,
  tables: readonly WorkdayTable[] = workdayTables,
): CountedDeadline => {
  if (span.unit === 'workday') return countWorkdays(basis, span.count, tables);
  return moveToWorkday(span.unit === 'day' ? addDays(basis, span.count) : addMonths(basis, span.count), tables);
};

/** The day on which a deadline falls, and whether it is provisional (按今天下发算: its basis has not happened yet). */
export type DueDay = { readonly date: Day; readonly isProvisional: boolean; readonly isEstimate: boolean };

/**
 * The day of a deadline as it stands: a fixed day is never moved; a relative one counts from its basis, and from today
 * while the basis (the issue of the notice) has not happened. Null where no day was named at all.
 */
export const dueDay = (deadline: Deadline | undefined, basis: Day | null, today: Day): DueDay | null => {
  if (!deadline) return null;
  if (deadline.date !== undefined) return { date: deadline.date, isProvisional: false, isEstimate: false };
  if (deadline.count === undefined || deadline.unit === undefined) return null;
  const counted = countDeadline(basis ?? today, { count: deadline.count, unit: deadline.unit });
  return { date: counted.date, isProvisional: basis === null, isEstimate: counted.isEstimate };
};
