import type { InRoom, RoomState } from '../lanes/room-state.ts';
import { inRoomHaving } from '../lanes/room-state.ts';
import type { AgendaItemId, MeetingId } from '../records/ids.ts';
import type { LocalTime } from '../time/dates.ts';
import { holds, type OpenSpan, overlaps } from './span.ts';

type Person = InRoom<'participant'>;

/** When somebody was in the room: all the time or never, where nobody noted anything else. */
export const attendedOf = ({ attended, isPresent, role }: Person): readonly OpenSpan[] => {
  if (role === 'excused') return [];
  return attended ?? (isPresent ? [{}] : []);
};

/** 实到: whoever was in the room at any time, also who came late or left early. */
export const hasCome = (one: Person): boolean => attendedOf(one).length > 0;

/** 迟到: came after the beginning. */
export const cameLate = (one: Person): boolean => attendedOf(one)[0]?.from !== undefined;

/** 早退: was there and is not any more. */
export const hasLeft = (one: Person): boolean => attendedOf(one).at(-1)?.to !== undefined;

const attending = (state: RoomState, meeting: MeetingId, wasThere: (one: Person) => boolean): readonly Person[] =>
  inRoomHaving(state, 'participant', 'meeting', meeting)
    .filter((one) => wasThere(one))
    .toSorted((one, other) => one.order - other.order);

/** Who was in the room at a time, in print order: those who vote at that time. */
export const presentAt = (state: RoomState, meeting: MeetingId, time: LocalTime): readonly Person[] =>
  attending(state, meeting, (one) => attendedOf(one).some((span) => holds(span, time)));

/** When an item was under discussion; in a journal of before, from its first line to its last. */
export const discussedOf = (state: RoomState, item: AgendaItemId): readonly OpenSpan[] => {
  const noted = state.agendaItem.get(item)?.discussed;
  if (noted) return noted;
  const times = inRoomHaving(state, 'line', 'item', item)
    .map(({ at }) => at)
    .toSorted();
  const [first] = times;
  return first === undefined ? [] : [{ from: first, to: times.at(-1) }];
};

/**
 * Who was in the room for an item, in print order: whoever was there at any moment of it. Who left before it was called, or
 * came after it was left, was not. For an item that was never called: who is in the room now.
 */
export const presentFor = (state: RoomState, item: AgendaItemId): readonly Person[] => {
  const record = state.agendaItem.get(item);
  if (!record) return [];
  const spans = discussedOf(state, item);
  if (spans.length === 0) return attending(state, record.meeting, (one) => one.isPresent && one.role !== 'excused');
  return attending(state, record.meeting, (one) =>
    attendedOf(one).some((there) => spans.some((span) => overlaps(there, span))),
  );
};
