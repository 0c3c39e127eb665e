import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, remove, update } from '../journal/write.ts';
import type { MeetingId, SpeechId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import { speechesOf, speechNow } from './floor-now.ts';
import type { LineKind } from './meeting.ts';
import { itemNow } from './meeting-now.ts';
import { later, secondsBetween, spansEnded } from './span.ts';
import { lastSpeaker, nextSpeaker } from './speaking-order.ts';
import { isPaused, isSameSpeaker, type Speaker, type Speech } from './speech.ts';

/** Whoever had the floor for less than this many seconds got it by a slip of the hand. */
const slipSeconds = 2;

/** One wish about the floor: in what meeting, the id of the speech that may come of it, and when. */
export type FloorWish = { readonly meeting: MeetingId; readonly speech: SpeechId; readonly now: LocalTime };

const isSlip = (one: Speech, now: LocalTime): boolean => secondsBetween(one.from, now) < slipSeconds;

/** Ends a speech, with the pause that may go on in it; one without any length is no speech and goes. */
const ended = (one: Speech, now: LocalTime): Change =>
  now <= one.from
    ? remove('speech', one.id)
    : update('speech', one.id, { to: now, ...(isPaused(one) ? { pauses: spansEnded(one.pauses, now) } : {}) });

/** Ends the speech that goes on, if any does: the item is left, or the meeting closed. */
export const endSpeech = (state: State, meeting: MeetingId, now: LocalTime): readonly Change[] => {
  const running = speechNow(state, meeting);
  return running ? [ended(running, now)] : [];
};

/** A slip is put right in place: who spoke before goes on as if nothing had been, anybody else has it from the beginning. */
const putRight = (state: State, slip: Speech, speaker: Speaker): Change[] => {
  const before = speechesOf(state, slip.meeting)
    .filter((one) => one.id !== slip.id)
    .at(-1);
  if (before?.to === slip.from && before.item === slip.item && isSameSpeaker(before, speaker))
    return [remove('speech', slip.id), update('speech', before.id, { to: null })];
  return [
    update('speech', slip.id, { speaker: speaker.speaker ?? null, speakerState: speaker.speakerState, pauses: [] }),
  ];
};

/**
 * Gives somebody the floor and ends the speech before, in one step. Nothing changes for who has it already. Speeches never
 * overlap, also where the clock of the office was set back.
 */
export const takeFloor = (state: State, { meeting, speech, now }: FloorWish, speaker: Speaker): Change[] | Refusal => {
  if (state.meeting.get(meeting)?.state !== 'running') return { refused: 'meeting-not-running' };
  const running = speechNow(state, meeting);
  if (running && isSameSpeaker(running, speaker)) return [];
  if (running && isSlip(running, now)) return putRight(state, running, speaker);
  const from = speechesOf(state, meeting).reduce((latest, one) => later(latest, one.to ?? one.from), now);
  const { speaker: who, speakerState } = speaker;
  const item = itemNow(state, meeting)?.id;
  return [
    create('speech', { id: speech, meeting, item, speaker: who, speakerState, from, pauses: [] }),
    ...(running ? [ended(running, from)] : []),
  ];
};

/** The second press of a key that was pressed twice: whoever has just got the floor keeps it. */
const isPressedTwice = (state: State, { meeting, now }: FloorWish): boolean => {
  const running = speechNow(state, meeting);
  return running !== undefined && isSlip(running, now);
};

/** 下一位发言: the next of the order has the floor. A double press skips nobody. */
export const giveNext = (state: State, wish: FloorWish): Change[] | Refusal => {
  if (isPressedTwice(state, wish)) return [];
  const next = nextSpeaker(state, wish.meeting);
  if (!next) return { refused: 'order-ended' };
  return takeFloor(state, wish, { speaker: next.id, speakerState: 'known' });
};

/** Gives the floor back to who had it before; pressed again, it goes back once more. */
export const giveBack = (state: State, wish: FloorWish): Change[] | Refusal => {
  if (isPressedTwice(state, wish)) return [];
  const last = lastSpeaker(state, wish.meeting);
  if (!last) return { refused: 'nobody-before' };
  return takeFloor(state, wish, { speaker: last.speaker, speakerState: last.speakerState });
};

/** 暂停 or 继续: stops the clock of whoever has the floor, or lets it run again. */
export const pauseSpeech = (state: State, meeting: MeetingId, now: LocalTime): Change[] | Refusal => {
  if (state.meeting.get(meeting)?.state !== 'running') return { refused: 'meeting-not-running' };
  const running = speechNow(state, meeting);
  if (!running) return { refused: 'nobody-speaks' };
  const pauses = isPaused(running)
    ? spansEnded(running.pauses, now)
    : [...running.pauses, { from: later(now, running.pauses.at(-1)?.to ?? running.from) }];
  return [update('speech', running.id, { pauses })];
};

const interposed: readonly LineKind[] = ['question', 'answer', 'interjection'];

/** Whether a kind of line is interposed in somebody's speech and leaves them the floor. */
export const isInterposed = (kind: LineKind): boolean => interposed.includes(kind);

/**
 * Whether what somebody says takes the floor from whoever has it. A question, its answer and an interjection are interposed:
 * the speech goes on after them, and they count for it. The chair leads, and takes the floor only where nobody has it.
 */
export const takesFloor = (state: State, meeting: MeetingId, kind: LineKind, { speaker }: Speaker): boolean => {
  if (isInterposed(kind)) return false;
  const isChair = speaker !== undefined && state.participant.get(speaker)?.duty === 'chair';
  return !isChair || speechNow(state, meeting) === undefined;
};

/** What a line means for the floor as it is sent: who makes a statement has it from then on; of one not known nothing is noted. */
export const floorOfLine = (state: State, wish: FloorWish, line: Speaker & { readonly kind: LineKind }): Change[] => {
  if (line.speakerState === 'unknown' || !takesFloor(state, wish.meeting, line.kind, line)) return [];
  const changes = takeFloor(state, wish, line);
  return 'refused' in changes ? [] : changes;
};
