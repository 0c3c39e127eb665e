import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { MeetingId } from '../records/ids.ts';
import type { State } from '../records/state.ts';

/** Minutes as they are typed: null for nothing (no limit), undefined where they cannot be read. */
export const readMinutes = (typed: string): number | null | undefined => {
  const text = typed.trim();
  if (text === '') return null;
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes > 0 && minutes < 1000 ? minutes : undefined;
};

/** Sets how many minutes one speech may take; null: as long as it takes. */
export const setSpeechMinutes = (state: State, id: MeetingId, typed: string): Change[] | Refusal => {
  const meeting = state.meeting.get(id);
  const minutes = readMinutes(typed);
  if (!meeting || meeting.state === 'issued') return { refused: 'minutes-issued' };
  if (minutes === undefined) return { refused: 'minutes-unreadable' };
  return [update('meeting', id, { speechMinutes: minutes })];
};

/** Sets how many minutes a unit (by `unitKey`) may speak in a meeting altogether; nothing typed: as long as it takes. */
export const setBudget = (state: State, id: MeetingId, unit: string, typed: string): Change[] | Refusal => {
  const meeting = state.meeting.get(id);
  const minutes = readMinutes(typed);
  if (!meeting || meeting.state === 'issued') return { refused: 'minutes-issued' };
  if (minutes === undefined) return { refused: 'minutes-unreadable' };
  const others = (meeting.budgets ?? []).filter((one) => one.unit !== unit);
  return [update('meeting', id, { budgets: minutes === null ? others : [...others, { unit, minutes }] })];
};
