import { type State, where } from '../records/state.ts';
import type { AgendaItem } from './meeting.ts';

/**
 * The villages that were not finished in earlier meetings, 未议 or 续议, and that no later meeting has taken up: what the next
 * meeting offers. A meeting that still runs has its own agenda, and gives nothing away.
 */
export const carriedItems = (state: State): readonly AgendaItem[] => {
  const isOver = (item: AgendaItem): boolean => {
    const meeting = state.meeting.get(item.meeting)?.state;
    return meeting === 'tidying' || meeting === 'issued';
  };
  const dateOf = (item: AgendaItem): string => state.meeting.get(item.meeting)?.date ?? '';
  const items = where(state, 'agendaItem', ({ village }) => village !== undefined);
  const left = items.filter((item) => isOver(item) && (item.state === 'waiting' || item.state === 'carried'));
  const isTakenUp = (item: AgendaItem): boolean =>
    items.some(
      (other) =>
        other.carriedFrom === item.id ||
        (other.village === item.village && other.meeting !== item.meeting && dateOf(other) >= dateOf(item)),
    );
  return left
    .filter((item) => !isTakenUp(item))
    .toSorted((one, other) => dateOf(one).localeCompare(dateOf(other)) || one.order - other.order);
};
