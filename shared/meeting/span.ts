import { z } from 'zod';
import { type LocalTime, localTime } from '../time/dates.ts';

/** From one time of the office to another; without an end it still goes on. */
export const span = z.strictObject({ from: localTime, to: localTime.optional() });
export type Span = z.infer<typeof span>;

/** A span that may also reach back to the beginning, whenever that was. */
export const openSpan = z.strictObject({ from: localTime.optional(), to: localTime.optional() });
export type OpenSpan = z.infer<typeof openSpan>;

/** Seconds from one time of the office to another; 0 where the clock was set back in between. */
export const secondsBetween = (from: LocalTime, to: LocalTime): number =>
  Math.max(0, Math.round((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000));

/** The later of two times. */
export const later = (one: LocalTime, other: LocalTime): LocalTime => (one > other ? one : other);

const earlier = (one: LocalTime, other: LocalTime): LocalTime => (one < other ? one : other);

/** Whether two spans have a moment in common; where one ends as the other begins they have none. */
export const overlaps = (one: OpenSpan, other: OpenSpan): boolean =>
  (one.from === undefined || other.to === undefined || one.from < other.to) &&
  (other.from === undefined || one.to === undefined || other.from < one.to);

/** Whether a span holds a moment: its beginning does, its end does not. */
export const holds = (one: OpenSpan, time: LocalTime): boolean =>
  (one.from === undefined || one.from <= time) && (one.to === undefined || time < one.to);

/** A span with an end: what goes on ends now. */
export type Ended = Required<Span>;

/** A span as it stands now. */
export const until = (one: Span, now: LocalTime): Ended => ({ from: one.from, to: one.to ?? now });

/** What two spans have in common; empty (its end not after its beginning) where that is nothing. */
export const inCommon = (one: Ended, other: Ended): Ended => ({
  from: later(one.from, other.from),
  to: earlier(one.to, other.to),
});

/** Seconds of a span; 0 of an empty one. */
export const secondsOf = ({ from, to }: Ended): number => secondsBetween(from, to);

/** The spans with the one that goes on ended now; one that would be empty is left out. */
export const spansEnded = (spans: readonly Span[], now: LocalTime): readonly Ended[] =>
  spans.map((one) => until(one, now)).filter(({ from, to }) => from < to);
