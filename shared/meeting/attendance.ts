import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, update } from '../journal/write.ts';
import type { MeetingId, ParticipantId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { Participant } from './meeting.ts';
import { participantsOf } from './meeting-now.ts';
import { type Guest, participantOf, publicNameOf } from './open-meeting.ts';

/** Notes that somebody came or left. */
export const markPresent = (state: State, id: ParticipantId, isPresent: boolean): Change[] | Refusal => {
  const participant = state.participant.get(id);
  if (!participant) return { refused: 'no-such-participant' };
  if (participant.role === 'excused' && isPresent) {
    return [update('participant', id, { role: 'attends', isPresent })];
  }
  return [update('participant', id, { isPresent })];
};

/** Changes in what role somebody takes part. Whoever speaks for the masses loses the public name with it. */
export const changeRole = (state: State, id: ParticipantId, role: Participant['role']): Change[] | Refusal => {
  const participant = state.participant.get(id);
  if (!participant) return { refused: 'no-such-participant' };
  const publicName = publicNameOf(participant.name, role) ?? null;
  return [update('participant', id, { role, publicName, ...(role === 'excused' ? { isPresent: false } : {}) })];
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
