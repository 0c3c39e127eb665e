import { adoptedOnRecord, reportedIssues } from '../documents/reported.ts';
import type { Issue } from '../issue/issue.ts';
import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { create, update } from '../journal/write.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { MeetingId, NoticeId, VillageId } from '../records/ids.ts';
import { all, having, type State, where } from '../records/state.ts';
import { yearOf } from '../time/calendar.ts';
import type { Day } from '../time/dates.ts';
import type { Notice } from './notice.ts';
import { noticeNumber } from './notice-number.ts';

/** What issuing needs from outside: the day, and a fresh id for each new notice. */
export type Issuing = {
  readonly today: Day;
  readonly newId: () => NoticeId;
  /** Only these villages; null for every village of the meeting that has an adopted prescription. */
  readonly villages: readonly VillageId[] | null;
};

type Items = Notice['items'];

const itemsOf = (state: State, meeting: MeetingId, village: VillageId): Items =>
  reportedIssues(state, meeting, village).flatMap(({ id }) => {
    const prescriptions = adoptedOnRecord(state, id).map((prescription) => prescription.id);
    return prescriptions.length === 0 ? [] : [{ issue: id, prescriptions }];
  });

/** The villages of a meeting in the order of its agenda, then those only named in a line. */
const villagesOf = (state: State, meeting: MeetingId): readonly VillageId[] => {
  const items = [...having(state, 'agendaItem', 'meeting', meeting)].sort((one, other) => one.order - other.order);
  const onAgenda = items.flatMap(({ village }) => (village ? [village] : []));
  return [...new Set([...onAgenda, ...reportedIssues(state, meeting).map(({ village }) => village)])];
};

/** The highest number that any notice of the year ever had: a withdrawn one keeps its number, nothing is given twice. */
const highestNumber = (state: State, year: number): number =>
  all(state, 'notice').reduce(
    (highest, notice) => Math.max(highest, notice.year === year ? (notice.number ?? 0) : 0),
    0,
  );

/** Numbers on the ledger of earlier years' files count too: they were given by the same organ under the same prefix. */
const highestImported = (state: State, year: number): number => {
  const prefix = all(state, 'county')[0]?.noticePrefix ?? '';
  const sign = new RegExp(`^(.*)〔${year}〕(\\d+)号$`);
  return all(state, 'issue').reduce((highest, { noticeNumber: text }) => {
    const found = sign.exec(text ?? '');
    return found && found[1] === prefix ? Math.max(highest, Number(found[2])) : highest;
  }, 0);
};

const handedOver = (state: State, items: Items, notice: Notice): readonly Change[] => {
  const number = noticeNumber(notice, all(state, 'county')[0]);
  return items.flatMap(({ issue: id }) => {
    const issue: Issue | undefined = state.issue.get(id);
    if (issue?.state !== 'none') return [];
    return [update('issue', id, { state: 'unsigned', stateOn: notice.date, noticeNumber: number })];
  });
};

const newNotice = (state: State, meeting: MeetingId, village: VillageId, number: number, issuing: Issuing): Notice => ({
  id: issuing.newId(),
  meeting,
  village,
  state: 'issued',
  number,
  year: yearOf(issuing.today),
  date: issuing.today,
  items: itemsOf(state, meeting, village),
});

const again = (state: State, notice: Notice, number: number, issuing: Issuing): Notice => ({
  ...notice,
  state: 'issued',
  ...(notice.number === undefined ? { number, year: yearOf(issuing.today), date: issuing.today } : {}),
  items: itemsOf(state, notice.meeting, notice.village),
});

const changesOf = (state: State, before: Notice | undefined, after: Notice): readonly Change[] => {
  const handed = handedOver(state, after.items, after);
  if (!before) return [create('notice', after), ...handed];
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  const { state: now, number, year, date, items } = after;
  return [
    ...(isSame ? [] : [update('notice', after.id, { state: now, number: number ?? null, year, date, items })]),
    ...handed,
  ];
};

const minutesChange = (state: State, meeting: Meeting): readonly Change[] => {
  const used = where(state, 'meeting', ({ date }) => yearOf(date) === yearOf(meeting.date)).map(
    ({ number }) => number ?? 0,
  );
  const number = meeting.number ?? Math.max(0, ...used) + 1;
  if (meeting.number !== undefined && meeting.state === 'issued') return [];
  return [update('meeting', meeting.id, { number, state: 'issued' })];
};

/**
 * Issues the papers of a closed meeting: one notice for each village with an adopted prescription, numbered without gaps from
 * the highest number ever used in the year, in the order of the agenda; a village that has a notice of this meeting keeps its
 * number (docs/rules.md 3.9). An issue without an adopted prescription is on no notice. Each issue handed over becomes 待签收.
 * The minutes get their number too. No changes at all where everything is issued already.
 */
export const issueNotices = (state: State, meetingId: MeetingId, issuing: Issuing): readonly Change[] | Refusal => {
  const meeting = state.meeting.get(meetingId);
  if (!meeting) return { refused: 'no-such-meeting' };
  if (meeting.state !== 'tidying' && meeting.state !== 'issued') return { refused: 'meeting-not-closed' };
  const year = yearOf(issuing.today);
  const villages = villagesOf(state, meetingId).filter((village) => issuing.villages?.includes(village) ?? true);
  const wanted = villages.filter((village) => itemsOf(state, meetingId, village).length > 0);
  const first = Math.max(highestNumber(state, year), highestImported(state, year)) + 1;
  const numbered = wanted.reduce<{ readonly next: number; readonly changes: readonly Change[] }>(
    ({ next, changes }, village) => {
      const before = having(state, 'notice', 'meeting', meetingId).findLast(
        (one) => one.village === village && one.state !== 'withdrawn',
      );
      const after = before ? again(state, before, next, issuing) : newNotice(state, meetingId, village, next, issuing);
      return {
        next: after.number === next ? next + 1 : next,
        changes: [...changes, ...changesOf(state, before, after)],
      };
    },
    { next: first, changes: [] },
  );
  return [...minutesChange(state, meeting), ...numbered.changes];
};
