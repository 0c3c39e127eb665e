import type { MeetingId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import type { Meeting, Participant } from './meeting.ts';
import { type Speech, speechSeconds } from './speech.ts';

/** The speeches of a meeting in the order in which they began. */
export const speechesOf = (state: State, meeting: MeetingId): readonly Speech[] =>
  having(state, 'speech', 'meeting', meeting).toSorted((one, other) => one.from.localeCompare(other.from));

/** The speech that goes on; undefined while nobody has the floor. */
export const speechNow = (state: State, meeting: MeetingId): Speech | undefined =>
  having(state, 'speech', 'meeting', meeting).filter((one) => one.to === undefined)[0];

/** What a participant's time is counted under: the unit, on file or as typed; the masses together; else the person. */
export const unitKey = ({ id, role, unit, unitName }: Participant): string =>
  role === 'people' ? 'people' : (unit ?? unitName ?? id);

/** Seconds that participants have spoken in a meeting, by whatever `keyOf` counts them under. */
export const spokenSeconds = (
  state: State,
  meeting: Meeting,
  now: LocalTime,
  keyOf: (participant: Participant) => string,
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const one of speechesOf(state, meeting.id)) {
    const speaker = one.speaker && state.participant.get(one.speaker);
    if (!speaker || one.speakerState !== 'known') continue;
    const key = keyOf(speaker);
    sums.set(key, (sums.get(key) ?? 0) + speechSeconds(one, meeting, now));
  }
  return sums;
};

/** Planned seconds of all speeches of a unit together; 0 where nobody set any. */
export const budgetSeconds = ({ budgets = [] }: Meeting, unit: string): number =>
  (budgets.find((one) => one.unit === unit)?.minutes ?? 0) * 60;
