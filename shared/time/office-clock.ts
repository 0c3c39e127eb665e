import { addDays, daysBetween } from './calendar.ts';
import type { Day, LocalTime } from './dates.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a moment on this machine's wall clock. */
export const dayOf = (moment: Date): Day =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

const timeOfDay = (moment: Date): string =>
  `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;

/** A moment on this machine's wall clock, to the second. */
export const localTimeOf = (moment: Date): LocalTime => `${dayOf(moment)}T${timeOfDay(moment)}`;

/** The clock that the office goes by: its day, and its day with the time of day. */
export type OfficeClock = { readonly today: () => Day; readonly now: () => LocalTime };

/**
 * The clock of the office, which says that it is `started` now. For real use that is the day of the machine; the demo and tests shift
 * it by whole days. Either way midnight begins the next day: a laptop that stood open overnight must not date the morning's lines
 * with yesterday.
 */
export const officeClock = (started: Day, machine: () => Date): OfficeClock => {
  const shift = daysBetween(dayOf(machine()), started);
  const today = (): Day => addDays(dayOf(machine()), shift);
  return { today, now: () => `${today()}T${timeOfDay(machine())}` };
};

/** How long until the next midnight, in ms, and never nothing: a timer that rings a moment early is set again. */
export const untilMidnight = (moment: Date): number =>
  Math.max(1000, new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1).getTime() - moment.getTime());
