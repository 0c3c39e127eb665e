import type { LocalTime } from '../time/dates.ts';
import type { AgendaItem, Meeting } from './meeting.ts';
import { secondsBetween } from './span.ts';

/** Seconds spent on an item so far; it counts only while the item is under discussion. */
export const itemSeconds = (item: AgendaItem, now: LocalTime): number =>
  (item.spentSeconds ?? 0) + (item.state === 'now' && item.enteredAt ? secondsBetween(item.enteredAt, now) : 0);

/** Seconds that a meeting has sat; the time while it was adjourned does not count. */
export const meetingSeconds = (meeting: Meeting, now: LocalTime): number =>
  meeting.sittings.reduce((sum, sitting) => sum + secondsBetween(sitting.from, sitting.to ?? now), 0);

/** From this part of the planned time on, a clock says that the end is near. */
const nearFrom = 0.75;

/** How a clock stands to its planned seconds (0: nobody planned any): 快到时 from 75 %, 超 past all of them. */
export const clockStanding = (seconds: number, planned: number): 'plain' | 'near' | 'over' => {
  if (planned <= 0) return 'plain';
  if (seconds > planned) return 'over';
  return seconds >= planned * nearFrom ? 'near' : 'plain';
};
