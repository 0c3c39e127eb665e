import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { agendaItemId, meetingId, participantId, speechId } from '../records/ids.ts';
import { host, room } from '../records/lane.ts';
import { type LocalTime, localTime } from '../time/dates.ts';
import type { Meeting } from './meeting.ts';
import { inCommon, secondsOf, span, until } from './span.ts';

/**
 * 发言: somebody has the floor, from one time to another. What is interposed meanwhile (a question, its answer, an
 * interjection) is part of it and counts for whoever has the floor. Times are for the console and the host: no clock is on
 * the wall.
 *
 *   speeches of a meeting never overlap; at most one goes on; its pauses lie within it.
 */
export const speech = defineRecord({
  id: room(speechId),
  meeting: room(meetingId),
  item: room(agendaItemId.optional()),
  speaker: host(participantId.optional()),
  speakerState: host(z.enum(['known', 'unknown', 'hidden'])),
  from: host(localTime),
  to: host(localTime.optional()),
  pauses: host(z.array(span).readonly()),
});
export type Speech = RecordOf<typeof speech>;

/** Who has the floor: a participant, somebody not known yet, or somebody who stays hidden. */
export type Speaker = Pick<Speech, 'speaker' | 'speakerState'>;

/** Whether two speakers are the same; of those whom nobody knows, nobody can tell. */
export const isSameSpeaker = (one: Speaker, other: Speaker): boolean =>
  one.speakerState === other.speakerState && one.speaker === other.speaker;

/** Whether the clock of a speech was stopped and not started again. */
export const isPaused = ({ pauses }: Speech): boolean => pauses.some(({ to }) => to === undefined);

/**
 * Seconds that somebody has spoken in a speech: only while the meeting sat, and without the pauses. Computed from the
 * records' times alone, so that a start after a crash shows the same clock.
 */
export const speechSeconds = (one: Speech, { sittings }: Pick<Meeting, 'sittings'>, now: LocalTime): number => {
  const whole = until(one, now);
  const pauses = one.pauses.map((pause) => until(pause, whole.to));
  return sittings.reduce((sum, sitting, index) => {
    // Nobody spoke before the meeting began: a time before it comes of a clock that was set back, and counts all the same.
    const sat = { from: index === 0 ? whole.from : sitting.from, to: sitting.to ?? whole.to };
    const said = inCommon(whole, sat);
    const paused = pauses.reduce((all, pause) => all + secondsOf(inCommon(said, pause)), 0);
    return sum + secondsOf(said) - paused;
  }, 0);
};
