import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create } from '../journal/write.ts';
import {
  agendaItemId,
  type MeetingId,
  type ParticipantId,
  type PersonId,
  participantId,
  roundId,
  type UnitId,
  type VillageId,
} from '../records/ids.ts';
import { type State, where } from '../records/state.ts';
import { type Day, day } from '../time/dates.ts';
import { carriedItems } from './carried-items.ts';
import type { Meeting, Participant, Round } from './meeting.ts';

/** Somebody who is to be at a meeting: known to the file by `person` and `unit`, or only as typed on the spot. */
export type Guest = {
  readonly name: string;
  readonly person?: PersonId | undefined;
  readonly unit?: UnitId | undefined;
  readonly unitName?: string | undefined;
  readonly post?: string | undefined;
  readonly role: Participant['role'];
  readonly duty?: Participant['duty'];
  readonly isPresent: boolean;
};

/** What is asked before a meeting can be made. `title` is worded by the form from the round, and may be changed there. */
export type MeetingPlan = {
  readonly id: MeetingId;
  readonly kind: Meeting['kind'];
  readonly level: Round['level'];
  readonly round: number;
  readonly title: string;
  readonly date: Day;
  readonly place: string;
  readonly organ: string;
  readonly villages: readonly VillageId[];
  readonly minutesEach?: number | undefined;
  readonly guests: readonly Guest[];
  readonly wallMode?: Meeting['wallMode'] | undefined;
};

/** The number after the highest round of a level that is on file. */
export const nextRound = (state: State, level: Round['level']): number =>
  Math.max(0, ...where(state, 'round', (round) => round.level === level).map(({ number }) => number)) + 1;

const findObjection = (state: State, plan: MeetingPlan): Refusal | null => {
  if (state.meeting.has(plan.id)) return { refused: 'meeting-made-already' };
  if (plan.title.trim() === '') return { refused: 'title-missing' };
  if (!day.safeParse(plan.date).success) return { refused: 'date-missing' };
  if (!(Number.isInteger(plan.round) && plan.round > 0)) return { refused: 'round-missing' };
  if (plan.villages.length === 0) return { refused: 'no-villages' };
  if (new Set(plan.villages).size < plan.villages.length) return { refused: 'village-twice' };
  if (plan.villages.some((village) => !state.village.has(village))) return { refused: 'no-such-village' };
  if (plan.guests.some(({ name }) => name.trim() === '')) return { refused: 'name-missing' };
  if (plan.guests.filter(({ duty }) => duty === 'chair').length !== 1) return { refused: 'one-chair-needed' };
  return null;
};

const roundOf = (state: State, plan: MeetingPlan): { readonly id: Round['id']; readonly changes: Change[] } => {
  const year = Number(plan.date.slice(0, 4));
  const known = where(state, 'round', ({ number, level }) => number === plan.round && level === plan.level)[0];
  if (known) return { id: known.id, changes: [] };
  const id = roundId.parse(`round-${plan.level}-${year}-${plan.round}`);
  return {
    id,
    changes: [create('round', { id, number: plan.round, level: plan.level, title: plan.title.trim(), year })],
  };
};

/** Only who may be named in the room has a public name: never a representative of the masses (docs/rules.md 3.6). */
export const publicNameOf = (name: string, role: Participant['role']): string | undefined =>
  role === 'people' ? undefined : name;

/** The record of a participant. An absent unit stays as it was typed. */
export const participantOf = (id: ParticipantId, meeting: MeetingId, order: number, guest: Guest): Participant => {
  const name = guest.name.trim();
  const publicName = publicNameOf(name, guest.role);
  return { ...guest, id, meeting, order, name, ...(publicName === undefined ? {} : { publicName }) };
};

/**
 * Makes a meeting in preparation with its round, agenda and people. Where representatives of the masses sit in, lines wait
 * for release at first; else they go to the wall at once (docs/design.md 4).
 */
export const openMeeting = (state: State, plan: MeetingPlan): Change[] | Refusal => {
  const objection = findObjection(state, plan);
  if (objection) return objection;
  const { id, kind, date, place, organ } = plan;
  const round = roundOf(state, plan);
  const wallMode = plan.wallMode ?? (plan.guests.some(({ role }) => role === 'people') ? 'release' : 'direct');
  const carried = carriedItems(state);
  const items = plan.villages.map((village, index) =>
    create('agendaItem', {
      id: agendaItemId.parse(`${id}-i${index + 1}`),
      meeting: id,
      order: index + 1,
      kind: 'village',
      village,
      state: 'waiting',
      plannedMinutes: plan.minutesEach,
      carriedFrom: carried.find((item) => item.village === village)?.id,
    }),
  );
  const people = plan.guests.map((guest, index) =>
    create('participant', participantOf(participantId.parse(`${id}-p${index + 1}`), id, index + 1, guest)),
  );
  const meeting: Meeting = {
    id,
    title: plan.title.trim(),
    kind,
    round: round.id,
    date,
    place: place.trim(),
    organ: organ.trim(),
    state: 'preparing',
    wallMode,
    plannedMinutes: plan.minutesEach === undefined ? undefined : plan.minutesEach * plan.villages.length,
    sittings: [],
  };
  return [...round.changes, create('meeting', meeting), ...items, ...people];
};
