import { type Language, translate } from '../text/translate.ts';
import { daysBetween, hasBegun, monthOf, monthsBetween, yearOf } from './calendar.ts';
import type { Day, PartialDate, RoughDate } from './dates.ts';

/** How long something has lasted, in the unit of what is known; `isAbout` is said as 约. */
export type Duration = { readonly count: number; readonly unit: 'day' | 'month' | 'year'; readonly isAbout: boolean };

const unitOf = (from: PartialDate): Duration['unit'] => {
  if (from.length === 10) return 'day';
  return from.length === 7 ? 'month' : 'year';
};

const countOf = (from: PartialDate, today: Day): number => {
  if (from.length === 10) return daysBetween(from, today);
  return from.length === 7 ? monthsBetween(from, today) : yearOf(today) - yearOf(from);
};

/**
 * How long a state has held by today (docs/rules.md 2): from a day in days, from a month in whole months, no 约; from a year,
 * or from a date that is itself about, in the unit of its precision with 约. Null where the date is unknown or still to come.
 */
export const durationSince = (since: RoughDate, today: Day): Duration | null => {
  if (since.from === null || !hasBegun(since.from, today)) return null;
  const unit = unitOf(since.from);
  return { count: countOf(since.from, today), unit, isAbout: since.doubt === 'about' || unit === 'year' };
};

/** How long since a date that was named, as posts and vacancies keep it. Null where it is not on file or still to come. */
export const durationSinceDate = (since: PartialDate | undefined, today: Day): Duration | null =>
  since === undefined ? null : durationSince({ from: since, doubt: 'exact', text: '' }, today);

/** A duration in words: `18 个月`, `约 2 年`, `about 2 years`. */
export const durationWords = (language: Language, duration: Duration): string => {
  const plain = translate(language, `duration.${duration.unit}s`, { count: duration.count });
  return duration.isAbout ? translate(language, 'duration.about', { duration: plain }) : plain;
};

/**
 * Full years of age on a day from the year and month of birth: the day of birth is not for the room, so it does not count.
 * Null where the month is not known: then the age would be a guess.
 */
export const ageOn = (birth: PartialDate | undefined, today: Day): number | null => {
  if (birth === undefined || monthOf(birth) === null) return null;
  return Math.floor(monthsBetween(birth, today) / 12);
};
