import { isRefusal } from '../journal/refusal.ts';
import type { MeetingId, VillageId } from '../records/ids.ts';
import { noticeId } from '../records/ids.ts';
import { kindNames } from '../records/kinds.ts';
import { all, applyChanges, type State, stateOf, where } from '../records/state.ts';
import { issueNotices } from '../rectification/issue-notices.ts';
import type { Notice, Paper } from '../rectification/notice.ts';
import type { Day } from '../time/dates.ts';

/** A paper of a meeting, made or to be made; `made` is its newest version. `of` names its record in `asIssued`. */
export type PaperRow = {
  readonly kind: Paper['kind'];
  readonly of: string;
  readonly village: VillageId | null;
  readonly number: number | null;
  readonly made: Paper | null;
};

const newest = (state: State, kind: Paper['kind'], of: string): Paper | null =>
  [...where(state, 'paper', (paper) => paper.kind === kind && paper.of === of)]
    .sort((one, other) => one.version - other.version)
    .at(-1) ?? null;

/**
 * The state as it would be if the papers of a closed meeting were issued now, on a copy: for looking at a paper before it gets its
 * number. The same state where nothing can be issued.
 */
export const asIssued = (state: State, meeting: MeetingId, today: Day): State => {
  const given: string[] = [];
  const newId = () => {
    given.push(`preview:${given.length + 1}`);
    return noticeId.parse(given.at(-1));
  };
  const changes = issueNotices(state, meeting, { today, newId, villages: null });
  if (isRefusal(changes) || changes.length === 0) return state;
  const copy = stateOf(Object.fromEntries(kindNames.map((kind) => [kind, all(state, kind)])));
  applyChanges(copy, changes);
  return copy;
};

const sheets = ['agenda', 'profiles', 'sign-in', 'capture', 'appraisal-form', 'host'] as const;

/** What can be printed before a meeting and while it runs, so that it can go on on paper. */
export const beforehandRows = (state: State, meeting: MeetingId): readonly PaperRow[] =>
  sheets.map((kind) => ({ kind, of: meeting, village: null, number: null, made: newest(state, kind, meeting) }));

/** The papers of a meeting in the order in which they are laid on the table: minutes, notices by number, register, ledger. */
export const paperRows = (state: State, meeting: MeetingId): readonly PaperRow[] => {
  const isIts = (notice: Notice): boolean => notice.meeting === meeting && notice.state === 'issued';
  const notices = [...where(state, 'notice', isIts)].sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
  const row = (kind: Paper['kind'], of: string, village: VillageId | null, number: number | null): PaperRow => ({
    kind,
    of,
    village,
    number,
    made: newest(state, kind, of),
  });
  return [
    row('minutes', meeting, null, state.meeting.get(meeting)?.number ?? null),
    ...notices.map(({ id, village, number }) => row('notice', id, village, number ?? null)),
    ...(notices.length > 0 ? [row('register', meeting, null, null)] : []),
    row('ledger', meeting, null, null),
    row('ledger-paper', meeting, null, null),
  ];
};
