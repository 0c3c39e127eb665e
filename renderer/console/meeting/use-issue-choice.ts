import { useCallback, useMemo, useRef, useState } from 'react';
import { type IssueStanding, openIssues } from '../../../shared/issue/standing.ts';
import type { AgendaItem } from '../../../shared/meeting/meeting.ts';
import { linesOf } from '../../../shared/meeting/meeting-now.ts';
import type { IssueId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { useOfficeClock } from '../../store/store.tsx';

/** The issue that is talked about: as chosen by key (`first` = what an unsent line was about), else that of the newest line about this village, else the only one. */
export const useIssueChoice = (state: State, item: AgendaItem | undefined, first: IssueId | undefined) => {
  const { today } = useOfficeClock();
  const [chosen, setChosen] = useState(first);
  const last = useRef<{ readonly item: string | undefined; readonly issue: IssueId } | null>(null);
  const village = item?.village;
  const issues = useMemo<readonly IssueStanding[]>(
    () => (village ? openIssues(state, village, today) : []),
    [state, village, today],
  );
  const issue = useMemo(() => {
    const isOpen = (id: IssueId | undefined): id is IssueId => issues.some((one) => one.issue === id);
    if (isOpen(chosen)) return chosen;
    const said = item
      ? linesOf(state, item.meeting).findLast((line) => line.item === item.id && isOpen(line.issue))
      : undefined;
    return said?.issue ?? (issues.length === 1 ? issues[0]?.issue : undefined);
  }, [chosen, issues, state, item]);
  const choose = useCallback(
    (next: IssueId) => {
      last.current = { item: item?.id, issue: next };
      setChosen(next);
    },
    [item],
  );
  /** What a line that is sent now is about: an issue that was made a moment ago may not have come back from the database. */
  const issueNow = (): IssueId | undefined => {
    const made = last.current;
    if (!made || made.item !== item?.id || state.issue.has(made.issue)) return issue;
    return made.issue;
  };
  const step = useCallback(
    (by: 1 | -1) => {
      const at = issues.findIndex((one) => one.issue === issue);
      const next = issues[at < 0 ? (by === 1 ? 0 : issues.length - 1) : (at + by + issues.length) % issues.length];
      if (next) choose(next.issue);
    },
    [issues, issue, choose],
  );
  return { issues, issue, number: issues.findIndex((one) => one.issue === issue) + 1, choose, step, issueNow };
};
