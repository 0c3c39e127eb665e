import { useMemo, useState } from 'react';
import { type PaperGap, paperGaps } from '../../../shared/documents/paper-checks.ts';
import { asIssued, beforehandRows, type PaperRow, paperRows } from '../../../shared/documents/paper-list.ts';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { useOfficeClock } from '../../store/store.tsx';

/** What the papers screen shows of one meeting. `state` is as it would be once the papers are issued. */
export type PapersOf = {
  readonly meeting: Meeting;
  readonly state: State;
  readonly rows: readonly PaperRow[];
  readonly gaps: readonly PaperGap[];
  readonly isClosed: boolean;
  readonly isIssued: boolean;
};

const isClosed = ({ state }: Meeting): boolean => state === 'tidying' || state === 'issued';

/** The newest first; meetings that are over before those still to come. */
const meetingsOf = (state: State): readonly Meeting[] =>
  [...all(state, 'meeting')].sort(
    (one, other) => Number(isClosed(other)) - Number(isClosed(one)) || other.date.localeCompare(one.date),
  );

const papersOf = (state: State, meeting: Meeting, today: string): PapersOf => {
  const issued = asIssued(state, meeting.id, today);
  return {
    meeting,
    state: issued,
    rows: isClosed(meeting) ? paperRows(issued, meeting.id) : beforehandRows(state, meeting.id),
    gaps: isClosed(meeting) ? paperGaps(state, meeting.id) : [],
    isClosed: isClosed(meeting),
    isIssued: meeting.state === 'issued',
  };
};

/** The meetings to choose from, the chosen one (the newest that is over at first) and its papers. */
export const usePapers = (state: State | undefined) => {
  const { today } = useOfficeClock();
  const [chosen, choose] = useState<string | null>(null);
  const meetings = useMemo(() => (state ? meetingsOf(state) : []), [state]);
  const meeting = meetings.find(({ id }) => id === chosen) ?? meetings[0];
  const papers = useMemo(() => (state && meeting ? papersOf(state, meeting, today) : null), [state, meeting, today]);
  return { meetings, choose, papers };
};
