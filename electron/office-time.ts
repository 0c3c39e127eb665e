import { type Day, day, type LocalTime } from '../shared/time/dates.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a moment on this machine's wall clock. */
export const dayOf = (moment: Date): Day =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** A moment on this machine's wall clock, to the second. */
export const localTimeOf = (moment: Date): LocalTime =>
  `${dayOf(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;

/** The clock of the office. With a `shifted` day (demo, tests) every day is that one, at the real time of day. */
export const officeClock = (
  shifted: string | undefined,
): { readonly today: () => Day; readonly now: () => LocalTime } => {
  const fixed = day.safeParse(shifted);
  const today = (): Day => (fixed.success ? fixed.data : dayOf(new Date()));
  return { today, now: () => `${today()}${localTimeOf(new Date()).slice(10)}` };
};
