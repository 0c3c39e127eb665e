import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { AgendaItemId, MeetingId, ParticipantId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { speechesOf, speechNow } from './floor-now.ts';
import type { AgendaItem, Participant } from './meeting.ts';
import { agendaOf, itemNow, participantsOf } from './meeting-now.ts';
import { isSameSpeaker, type Speaker, type Speech } from './speech.ts';

/** What somebody speaks for: a department, the town, the village, or the masses; in this order they speak. */
const benches = ['department', 'town', 'village', 'people'] as const;
type Bench = (typeof benches)[number];

const ofVillage = /(?:村|社区)(?:党|委|支|监|“两委|$)/;
const ofTown = /(?:镇|乡|街道)(?:党|政|人大|纪|武|$)/;

const benchOf = (state: State, { role, unit, unitName = '' }: Participant): Bench => {
  if (role === 'people') return 'people';
  const known = unit && state.unit.get(unit);
  if (known?.kind === 'town') return 'town';
  if (known?.kind === 'village-organisation' || ofVillage.test(unitName)) return 'village';
  if (known && known.kind !== 'other') return 'department';
  return ofTown.test(unitName) ? 'town' : 'department';
};

/** Another village's people and another town's do not speak on this village; where the file cannot tell, they may. */
const isOfAnother = (state: State, item: AgendaItem, one: Participant, bench: Bench): boolean => {
  const village = item.village && state.village.get(item.village);
  if (!village) return false;
  if (bench === 'town') return one.unit !== undefined && one.unit !== village.town && state.unit.has(one.unit);
  if (bench !== 'village') return false;
  const named = agendaOf(state, item.meeting).flatMap((other) => {
    const name = other.village && state.village.get(other.village)?.name;
    return name && one.unitName?.includes(name) ? [other.village] : [];
  });
  return named.length > 0 && !named.includes(village.id);
};

const usualOrder = (state: State, meeting: MeetingId, item: AgendaItem | undefined): readonly Participant[] => {
  const speaking = participantsOf(state, meeting).filter(
    ({ role, duty }) => role !== 'excused' && duty !== 'chair' && duty !== 'minutes',
  );
  return benches.flatMap((bench) =>
    speaking.filter((one) => benchOf(state, one) === bench && !(item && isOfAnother(state, item, one, bench))),
  );
};

/** The order that somebody gave this item, else the item nearest before it on the agenda. */
const givenOrder = (state: State, item: AgendaItem): readonly ParticipantId[] =>
  agendaOf(state, item.meeting)
    .filter(({ order, speakers }) => speakers !== undefined && order <= item.order)
    .at(-1)?.speakers ?? [];

/**
 * 发言次序: who speaks on an item, in order: departments, town, village, the representatives of the masses, each in print
 * order, unless somebody gave another order, which then holds for the items after it too. Without the chair, who speaks at
 * any time, and the minute-taker; who is not here stays in it.
 */
export const speakingOrder = (state: State, meeting: MeetingId, item?: AgendaItemId): readonly Participant[] => {
  const on = item && state.agendaItem.get(item);
  const usual = usualOrder(state, meeting, on);
  if (!on) return usual;
  const given = givenOrder(state, on).flatMap((id) => usual.find((one) => one.id === id) ?? []);
  return [...given, ...usual.filter((one) => !given.includes(one))];
};

/** How somebody of the order stands: has the floor, has had it on this item, is not in the room, or waits. */
export type Turn = { readonly participant: Participant; readonly stands: 'now' | 'spoken' | 'away' | 'waiting' };

/** The order of an item with how each stands. */
export const turnsOf = (state: State, meeting: MeetingId, item?: AgendaItemId): readonly Turn[] => {
  // Whoever stays hidden is not given away by a mark in the order.
  const named = (one: Speech | undefined) => (one?.speakerState === 'known' ? one.speaker : undefined);
  const spoken = new Set(speechesOf(state, meeting).map((one) => (one.item === item ? named(one) : undefined)));
  const now = named(speechNow(state, meeting));
  return speakingOrder(state, meeting, item).map((participant) => {
    if (participant.id === now) return { participant, stands: 'now' };
    if (spoken.has(participant.id)) return { participant, stands: 'spoken' };
    return { participant, stands: participant.isPresent ? 'waiting' : 'away' };
  });
};

/** Who speaks after the one who has the floor: the first of the order who is here and has not spoken on the item yet, and so on. */
export const nextSpeakers = (state: State, meeting: MeetingId): readonly Participant[] =>
  turnsOf(state, meeting, itemNow(state, meeting)?.id)
    .filter(({ stands }) => stands === 'waiting')
    .map(({ participant }) => participant);

/** 下一位: undefined once everybody in the room has spoken. */
export const nextSpeaker = (state: State, meeting: MeetingId): Participant | undefined =>
  nextSpeakers(state, meeting)[0];

/** Who had the floor before the one who has it now, or had it last where nobody has; undefined where nobody had. */
export const lastSpeaker = (state: State, meeting: MeetingId): Speaker | undefined => {
  const now = speechNow(state, meeting);
  return speechesOf(state, meeting)
    .filter((one) => one !== now && !(now && isSameSpeaker(one, now)))
    .at(-1);
};

/** Moves somebody one place up (-1) or down (1) in the order of an item, and of those after it that have none of their own. */
export const moveInOrder = (
  state: State,
  id: AgendaItemId,
  participant: ParticipantId,
  step: 1 | -1,
): Change[] | Refusal => {
  const item = state.agendaItem.get(id);
  if (!item) return { refused: 'no-such-item' };
  const order = speakingOrder(state, item.meeting, id).map((one) => one.id);
  const from = order.indexOf(participant);
  const other = order[from + step];
  if (from < 0 || other === undefined) return [];
  return [update('agendaItem', id, { speakers: order.with(from, other).with(from + step, participant) })];
};
