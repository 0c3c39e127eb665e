import type { Day, LocalTime } from '../time/dates.ts';
import type { OpenSpan } from './span.ts';

const timeForm = /^(\d{1,2})[:：.](\d{2})(?:[:：.](\d{2}))?$/;
const parted = /^([^-–—~～至到]*)[-–—~～至到]([^-–—~～至到]*)$/;

/** A time of day as it is typed, `9:20` or `10:02:30`, on a day; null where it is none. */
export const readTime = (typed: string, day: Day): LocalTime | null => {
  const [, hours = '', minutes = '', seconds = '00'] = timeForm.exec(typed.trim()) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}`;
};

const readSpan = (typed: string, day: Day): OpenSpan | null => {
  const sides = parted.exec(typed);
  if (!sides) return null;
  const [from = '', to = ''] = sides.slice(1);
  const [begins, ends] = [from, to].map((side) => (side === '' ? undefined : readTime(side, day)));
  if (begins === null || ends === null) return null;
  return { ...(begins === undefined ? {} : { from: begins }), ...(ends === undefined ? {} : { to: ends }) };
};

/** Spans as they are typed, `9:20-10:40 11:05-`; an open side is left empty. Null where a part cannot be read. */
export const readSpans = (typed: string, day: Day): readonly OpenSpan[] | null => {
  const parts = typed.split(/[\s,，、;；]+/).filter((part) => part !== '');
  const spans = parts.flatMap((part) => readSpan(part, day) ?? []);
  return spans.length === parts.length ? spans : null;
};

/** Hours and minutes of a time, and its seconds where they are not none. */
const typedTime = (time: LocalTime | undefined): string => {
  const words = time?.slice(11) ?? '';
  return words.endsWith(':00') ? words.slice(0, 5) : words;
};

/** Spans as they would be typed: `readSpans` reads the same times from it. */
export const spansTyped = (spans: readonly OpenSpan[]): string =>
  spans.map(({ from, to }) => `${typedTime(from)}-${typedTime(to)}`).join(' ');
