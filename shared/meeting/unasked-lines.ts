import { openSlots, slotsOfLine } from '../issue/open-slots.ts';
import type { Slot } from '../question/slots.ts';
import type { AgendaItemId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import { slotsLeft, subjectOf } from './answer-question.ts';
import type { Line } from './meeting.ts';
import { linesOf, openQuestionsOf } from './meeting-now.ts';

/** A line that leaves something open for which nobody has asked yet, and what. */
export type Unasked = { readonly line: Line; readonly slots: readonly Slot[] };

/** The lines of an item that leave something open and were not asked about, the newest first; what only the host may read is not among them. */
export const unaskedLines = (state: State, item: AgendaItemId): readonly Unasked[] => {
  const meeting = state.agendaItem.get(item)?.meeting;
  if (!meeting) return [];
  const open = openQuestionsOf(state, meeting);
  const askedOf = (line: Line): readonly Slot[] =>
    open.filter((one) => (subjectOf(state, one)?.id ?? one.line) === line.id).flatMap(slotsLeft);
  return linesOf(state, meeting)
    .filter((line) => line.item === item && line.lane === 'room')
    .flatMap((line): Unasked[] => {
      const owed = openSlots(slotsOfLine(state, line));
      if (owed.length === 0) return [];
      const asked = askedOf(line);
      const slots = owed.filter((slot) => !asked.includes(slot));
      return slots.length > 0 ? [{ line, slots }] : [];
    })
    .toReversed();
};
