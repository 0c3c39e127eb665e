import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { AgendaItemId, MeetingId } from '../records/ids.ts';
import { having, type State } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import { endSpeech } from './floor.ts';
import type { AgendaItem } from './meeting.ts';
import { itemSeconds } from './meeting-clock.ts';
import { agendaOf, itemNow } from './meeting-now.ts';
import { wallFollows, wallFollowsItem } from './show-wall.ts';
import { type Span, spansEnded } from './span.ts';

const isRunning = (state: State, meeting: MeetingId): boolean => state.meeting.get(meeting)?.state === 'running';

/** Nothing was said about it yet: stepping past a village does not make it discussed. */
const wasDiscussed = (state: State, item: AgendaItem): boolean => having(state, 'line', 'item', item.id).length > 0;

/** When an item was under discussion, with the time that goes on ended now; a journal of before knows only when it began. */
export const discussedUntil = ({ discussed, enteredAt }: AgendaItem, now: LocalTime): readonly Span[] =>
  spansEnded(discussed ?? (enteredAt ? [{ from: enteredAt }] : []), now);

/** The change by which an item is left: its seconds are kept, and it counts as discussed only if something was said. */
export const leaveItem = (state: State, item: AgendaItem, now: LocalTime, as?: 'carried'): Change =>
  update('agendaItem', item.id, {
    state: as ?? (wasDiscussed(state, item) ? 'done' : 'waiting'),
    spentSeconds: itemSeconds(item, now),
    enteredAt: null,
    ...(item.state === 'now' ? { discussed: discussedUntil(item, now) } : {}),
  });

/**
 * Turns to an item of the agenda, a later or an earlier one: the item before is left with its seconds, a wall that follows
 * shows the profile of the village. Only while the meeting runs.
 */
export const enterItem = (state: State, id: AgendaItemId, now: LocalTime): Change[] | Refusal => {
  const item = state.agendaItem.get(id);
  if (!item) return { refused: 'no-such-item' };
  if (!isRunning(state, item.meeting)) return { refused: 'meeting-not-running' };
  if (item.state === 'now') return { refused: 'item-entered-already' };
  const former = itemNow(state, item.meeting);
  return [
    ...(former ? [leaveItem(state, former, now)] : []),
    update('agendaItem', id, { state: 'now', enteredAt: now, discussed: [...(item.discussed ?? []), { from: now }] }),
    ...endSpeech(state, item.meeting, now),
    ...wallFollowsItem(state, item),
  ];
};

/** The item after (1) or before (-1) the one under discussion; the first one where none is. Undefined at either end. */
export const neighbourItem = (state: State, meeting: MeetingId, step: 1 | -1): AgendaItem | undefined => {
  const agenda = agendaOf(state, meeting);
  const at = agenda.findIndex((item) => item.state === 'now');
  return at < 0 ? agenda[0] : agenda[at + step];
};

/** Turns to the next or the former item of the agenda. */
export const stepItem = (state: State, meeting: MeetingId, step: 1 | -1, now: LocalTime): Change[] | Refusal => {
  const item = neighbourItem(state, meeting, step);
  return item ? enterItem(state, item.id, now) : { refused: step === 1 ? 'last-item' : 'first-item' };
};

/** 续议: an item is carried over to a later sitting or meeting. The one under discussion is left by it. */
export const carryOver = (state: State, id: AgendaItemId, now: LocalTime): Change[] | Refusal => {
  const item = state.agendaItem.get(id);
  if (!item) return { refused: 'no-such-item' };
  if (item.state === 'carried') return { refused: 'item-carried-already' };
  const leave = leaveItem(state, item, now, 'carried');
  if (item.state !== 'now') return [leave];
  const wall = wallFollows(state, { meeting: item.meeting, scene: 'meeting' });
  return [leave, ...endSpeech(state, item.meeting, now), ...wall];
};
