import type { AgendaItem, Meeting } from '../meeting/meeting.ts';
import { agendaOf } from '../meeting/meeting-now.ts';
import type { State } from '../records/state.ts';
import { checkCharacter, paperCode } from './paper-code.ts';

const two = (count: number): string => String(count).padStart(2, '0');

const numberOf = ({ date }: Pick<Meeting, 'date'>, order: number): string =>
  `${date.slice(5, 7)}${date.slice(8, 10)}-${two(order)}`;

/** The code at the foot of a capture sheet: month and day of the meeting, place on the agenda (00 = none), check character. */
export const sheetCode = (meeting: Pick<Meeting, 'date'>, order: number): string => paperCode(numberOf(meeting, order));

/** What a typed sheet code means: an item of the agenda, no village at all, or nothing (miswritten, or of another meeting). */
export type SheetRead =
  | { readonly is: 'item'; readonly item: AgendaItem }
  | { readonly is: 'general' }
  | { readonly is: 'wrong' }
  | { readonly is: 'other-meeting' };

const typedCode = /^(\d{4})(\d{2,3})([0-9A-Z])$/;

/** Reads a sheet code as it was typed, with or without its strokes. A wrong or swapped sign is seen by the check character. */
export const readSheetCode = (state: State, meeting: Meeting, typed: string): SheetRead => {
  const [, day = '', order = '', check = ''] = typedCode.exec(typed.toUpperCase().replace(/[^0-9A-Z]/g, '')) ?? [];
  if (day === '' || checkCharacter(`${day}-${order}`) !== check) return { is: 'wrong' };
  if (day !== numberOf(meeting, 0).slice(0, 4)) return { is: 'other-meeting' };
  if (Number(order) === 0) return { is: 'general' };
  const item = agendaOf(state, meeting.id).find((one) => one.order === Number(order));
  return item ? { is: 'item', item } : { is: 'other-meeting' };
};
