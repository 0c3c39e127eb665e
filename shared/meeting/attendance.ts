import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, update } from '../journal/write.ts';
import type { MeetingId, ParticipantId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import type { Participant } from './meeting.ts';
import { participantsOf } from './meeting-now.ts';
import { type Guest, participantOf, publicNameOf } from './open-meeting.ts';
import { attendedOf, hasLeft } from './presence.ts';
import type { OpenSpan } from './span.ts';

const inTheRoom = (one: Participant, attended: readonly OpenSpan[] | null, isPresent: boolean): Change =>
  update('participant', one.id, {
    isPresent,
    attended,
    // Whoever was excused and comes all the same attends.
    ...(one.role === 'excused' && isPresent ? { role: 'attends' } : {}),
  });

/** Says of somebody: here all the time 到会, or not at all 未到. Times noted before go. */
export const markPresent = (state: State, id: ParticipantId, isPresent: boolean): Change[] | Refusal => {
  const participant = state.participant.get(id);
  if (!participant) return { refused: 'no-such-participant' };
  return [inTheRoom(participant, null, isPresent)];
};

/** Somebody comes in now 迟到, or comes back. Nothing changes for who is here. */
export const comeIn = (state: State, id: ParticipantId, now: LocalTime): Change[] | Refusal => {
  const participant = state.participant.get(id);
  if (!participant) return { refused: 'no-such-participant' };
  const attended = attendedOf(participant);
  if (attended.at(-1) && !hasLeft(participant)) return [];
  const back = attended.at(-1)?.to === now ? [...attended.slice(0, -1), { from: attended.at(-1)?.from }] : undefined;
  return [inTheRoom(participant, tidy(back ?? [...attended, { from: now }]), true)];
};

/** Somebody leaves now 早退. Nothing changes for who is not here. */
export const goOut = (state: State, id: ParticipantId, now: LocalTime): Change[] | Refusal => {
  const participant = state.participant.get(id);
  if (!participant) return { refused: 'no-such-participant' };
  const attended = attendedOf(participant);
  const last = attended.at(-1);
  if (!last || last.to !== undefined) return [];
  const stayed = last.from === undefined || last.from < now ? [{ ...last, to: now }] : [];
  return [inTheRoom(participant, tidy([...attended.slice(0, -1), ...stayed]), false)];
};

const tidy = (spans: readonly OpenSpan[]): readonly OpenSpan[] =>
  spans.map(({ from, to }) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }));

/** Whether spans follow each other, each with its beginning before its end, and only the last goes on. */
const areInOrder = (spans: readonly OpenSpan[]): boolean =>
  spans.every(({ from, to }, index) => {
    const next = spans[index + 1];
    const isWhole = from === undefined || to === undefined || from < to;
    return isWhole && (next === undefined || (to !== undefined && next.from !== undefined && to <= next.from));
  });

/** Puts right when somebody was in the room; no span means never. */
export const correctAttended = (state: State, id: ParticipantId, spans: readonly OpenSpan[]): Change[] | Refusal => {
  const participant = state.participant.get(id);
  if (!participant) return { refused: 'no-such-participant' };
  if (state.meeting.get(participant.meeting)?.state === 'issued') return { refused: 'minutes-issued' };
  if (!areInOrder(spans)) return { refused: 'times-out-of-order' };
  const last = spans.at(-1);
  const isPresent = last !== undefined && last.to === undefined;
  const isAllTheTime = isPresent && spans.length === 1 && last.from === undefined;
  return [inTheRoom(participant, isAllTheTime || !last ? null : tidy(spans), isPresent)];
};

/** Changes in what role somebody takes part. Whoever speaks for the masses loses the public name with it. */
export const changeRole = (state: State, id: ParticipantId, role: Participant['role']): Change[] | Refusal => {
  const participant = state.participant.get(id);
  if (!participant) return { refused: 'no-such-participant' };
  const publicName = publicNameOf(participant.name, role) ?? null;
  return [update('participant', id, { role, publicName })];
};

/** Adds somebody who came without being on the list, in the last place of the print order. */
export const addParticipant = (
  state: State,
  meeting: MeetingId,
  id: ParticipantId,
  guest: Guest,
): Change[] | Refusal => {
  if (guest.name.trim() === '') return { refused: 'name-missing' };
  const last = participantsOf(state, meeting).at(-1)?.order ?? 0;
  return [create('participant', participantOf(id, meeting, last + 1, guest))];
};
