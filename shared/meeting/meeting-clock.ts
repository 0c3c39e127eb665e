import type { LocalTime } from '../time/dates.ts';
import type { AgendaItem, Meeting } from './meeting.ts';

/** Seconds from one time of the office to another; 0 where the clock was set back in between. */
export const secondsBetween = (from: LocalTime, to: LocalTime): number =>
  Math.max(0, Math.round((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000));

/** Seconds spent on an item so far; it counts only while the item is under discussion. */
export const itemSeconds = (item: AgendaItem, now: LocalTime): number =>
  (item.spentSeconds ?? 0) + (item.state === 'now' && item.enteredAt ? secondsBetween(item.enteredAt, now) : 0);

/** Seconds that a meeting has sat; the time while it was adjourned does not count. */
export const meetingSeconds = (meeting: Meeting, now: LocalTime): number =>
  meeting.sittings.reduce((sum, sitting) => sum + secondsBetween(sitting.from, sitting.to ?? now), 0);
