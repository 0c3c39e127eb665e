import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import type { MeetingId } from '../records/ids.ts';
import { type State, where } from '../records/state.ts';
import type { LocalTime } from '../time/dates.ts';
import { discussedUntil, leaveItem } from './enter-item.ts';
import { endSpeech } from './floor.ts';
import type { Meeting } from './meeting.ts';
import { itemNow, openQuestionsOf } from './meeting-now.ts';
import { wallShows } from './show-wall.ts';
import { secondsBetween } from './span.ts';

/*
 *   preparing -- start --> running <-- resume -- adjourned
 *                             | \------ adjourn ----^
 *                           close                   | close
 *                             v                     v
 *                          tidying -- reopen --> running        issued: nothing moves any more
 */

const sittingOpened = ({ sittings }: Meeting, now: LocalTime) => [...sittings, { from: now }];

const sittingEnded = ({ sittings }: Meeting, now: LocalTime) =>
  sittings.map((sitting) => (sitting.to === undefined ? { ...sitting, to: now } : sitting));

const isOtherRunning = (state: State, id: MeetingId): boolean =>
  where(state, 'meeting', (other) => other.id !== id && (other.state === 'running' || other.state === 'adjourned'))
    .length > 0;

/** Starts a meeting that was prepared. Only one meeting runs at a time: there is one wall. */
export const startMeeting = (state: State, id: MeetingId, now: LocalTime): Change[] | Refusal => {
  const meeting = state.meeting.get(id);
  if (meeting?.state !== 'preparing') return { refused: 'meeting-started-already' };
  if (isOtherRunning(state, id)) return { refused: 'other-meeting-running' };
  return [
    update('meeting', id, { state: 'running', sittings: sittingOpened(meeting, now) }),
    wallShows(state, { meeting: id, scene: 'meeting' }),
  ];
};

/** 休会: the clocks of the meeting and of its item stand still until it is resumed. */
export const adjournMeeting = (state: State, id: MeetingId, now: LocalTime): Change[] | Refusal => {
  const meeting = state.meeting.get(id);
  if (meeting?.state !== 'running') return { refused: 'meeting-not-running' };
  const item = itemNow(state, id);
  const pause = item?.enteredAt
    ? [
        update('agendaItem', item.id, {
          spentSeconds: (item.spentSeconds ?? 0) + secondsBetween(item.enteredAt, now),
          enteredAt: null,
          discussed: discussedUntil(item, now),
        }),
      ]
    : [];
  return [
    update('meeting', id, { state: 'adjourned', sittings: sittingEnded(meeting, now) }),
    ...pause,
    wallShows(state, { meeting: id, scene: 'meeting', item: item?.id }),
  ];
};

/** Goes on with an adjourned meeting: the same item, the same minutes, a new sitting. */
export const resumeMeeting = (state: State, id: MeetingId, now: LocalTime): Change[] | Refusal => {
  const meeting = state.meeting.get(id);
  if (meeting?.state !== 'adjourned') return { refused: 'meeting-not-adjourned' };
  const item = itemNow(state, id);
  return [
    update('meeting', id, { state: 'running', sittings: sittingOpened(meeting, now) }),
    ...(item
      ? [update('agendaItem', item.id, { enteredAt: now, discussed: [...(item.discussed ?? []), { from: now }] })]
      : []),
  ];
};

/**
 * Closes a meeting. A question that is still open stands in the way: it is answered, or gets a date for the answer in
 * writing, and is never dropped in silence.
 */
export const closeMeeting = (state: State, id: MeetingId, now: LocalTime): Change[] | Refusal => {
  const meeting = state.meeting.get(id);
  if (meeting?.state !== 'running' && meeting?.state !== 'adjourned') return { refused: 'meeting-not-running' };
  const open = openQuestionsOf(state, id).length;
  if (open > 0) return { refused: 'questions-open', values: { count: open } };
  const item = itemNow(state, id);
  return [
    update('meeting', id, { state: 'tidying', sittings: sittingEnded(meeting, now) }),
    ...(item ? [leaveItem(state, item, now)] : []),
    ...endSpeech(state, id, now),
    wallShows(state, { meeting: id, scene: 'meeting' }),
  ];
};

/** Opens a closed meeting again, until its minutes are issued (docs/rules.md 6). */
export const reopenMeeting = (state: State, id: MeetingId, now: LocalTime): Change[] | Refusal => {
  const meeting = state.meeting.get(id);
  if (meeting?.state === 'issued') return { refused: 'minutes-issued' };
  if (meeting?.state !== 'tidying') return { refused: 'meeting-not-closed' };
  if (isOtherRunning(state, id)) return { refused: 'other-meeting-running' };
  return [
    update('meeting', id, { state: 'running', sittings: sittingOpened(meeting, now) }),
    wallShows(state, { meeting: id, scene: 'meeting' }),
  ];
};

/** Changes whether lines go to the wall at once or wait for release. */
export const setWallMode = (state: State, id: MeetingId, wallMode: Meeting['wallMode']): Change[] | Refusal => {
  const meeting = state.meeting.get(id);
  if (!meeting || meeting.state === 'issued') return { refused: 'minutes-issued' };
  return [update('meeting', id, { wallMode })];
};
