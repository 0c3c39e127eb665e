import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { remove, update } from '../journal/write.ts';
import type { SpeechId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import { timeWords } from '../time/format.ts';
import { isInterposed } from './floor.ts';
import { speechesOf } from './floor-now.ts';
import type { Line } from './meeting.ts';
import { inCommon, overlaps, secondsOf, until } from './span.ts';
import type { Speaker, Speech } from './speech.ts';

/** The times of a speech as put right; without an end it still goes on. */
export type SpeechTimes = { readonly from: LocalTime; readonly to?: LocalTime | undefined };

const objectionTo = (state: State, one: Speech, times: SpeechTimes): Refusal | null => {
  const meeting = state.meeting.get(one.meeting);
  if (!meeting || meeting.state === 'issued') return { refused: 'minutes-issued' };
  if (times.to !== undefined && times.to <= times.from) return { refused: 'speech-ends-early' };
  if (times.to === undefined && one.to !== undefined) return { refused: 'speech-needs-end' };
  const began = meeting.sittings[0]?.from ?? times.from;
  if (times.from < began) return { refused: 'speech-before-meeting', values: { time: timeWords(began) } };
  const other = speechesOf(state, one.meeting).find((another) => another.id !== one.id && overlaps(another, times));
  if (!other) return null;
  return {
    refused: 'speech-overlaps',
    values: { from: timeWords(other.from), to: other.to ? timeWords(other.to) : '' },
  };
};

/**
 * Puts the times of a speech right afterwards; every total follows, since all are computed. Refused where it would overlap
 * another speech: that one is put right first. A pause outside the new times goes.
 */
export const correctSpeech = (state: State, id: SpeechId, times: SpeechTimes): Change[] | Refusal => {
  const one = state.speech.get(id);
  if (!one) return { refused: 'no-such-speech' };
  const objection = objectionTo(state, one, times);
  if (objection) return objection;
  const end = times.to;
  const pauses = one.pauses.flatMap((pause) => {
    if (end === undefined) return pause.from < times.from ? [] : [pause];
    const left = inCommon(until(pause, end), { from: times.from, to: end });
    return secondsOf(left) > 0 ? [left] : [];
  });
  return [update('speech', id, { from: times.from, to: times.to ?? null, pauses })];
};

/** Takes away a speech that was none. */
export const dropSpeech = (state: State, id: SpeechId): Change[] | Refusal => {
  const one = state.speech.get(id);
  if (!one) return { refused: 'no-such-speech' };
  if (state.meeting.get(one.meeting)?.state === 'issued') return { refused: 'minutes-issued' };
  return [remove('speech', id)];
};

/**
 * A statement of somebody unknown is named afterwards: the speech in which it was said is named with it, so that the time
 * counts for whoever spoke. What was interposed says nothing of who had the floor.
 */
export const nameSpeechOf = (state: State, line: Line, { speaker, speakerState }: Speaker): readonly Change[] => {
  if (line.speakerState !== 'unknown' || speakerState === 'unknown' || isInterposed(line.kind)) return [];
  return speechesOf(state, line.meeting)
    .filter((one) => one.speakerState === 'unknown' && one.from <= line.at && line.at <= (one.to ?? line.at))
    .map(({ id }) => update('speech', id, { speaker: speaker ?? null, speakerState }));
};
