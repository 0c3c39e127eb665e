import { useMemo, useState } from 'react';
import { byUrgency, type IssueStanding, issueStanding } from '../../../shared/issue/standing.ts';
import type { UnitId } from '../../../shared/records/ids.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { type LedgerCounts, ledgerCounts } from '../../../shared/rectification/ledger-counts.ts';
import type { Day } from '../../../shared/time/dates.ts';
import { findables, findVillages } from '../../../shared/village/find-village.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useSpell } from '../../ui/use-spell.ts';

/** The filters of the ledger by what an issue needs now. */
export const standingFilters = ['all', 'open', 'overdue', 'due-soon', 'closed', 'relapsed'] as const;
export type StandingFilter = (typeof standingFilters)[number];

export type LedgerLine = {
  readonly standing: IssueStanding;
  readonly village: string;
  readonly villageId: string;
  readonly town: UnitId | null;
  readonly townName: string;
};

const fits = ({ isOpen, isOverdue, isDueSoon, state, hasRelapsed }: IssueStanding, filter: StandingFilter): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return isOpen;
    case 'overdue':
      return isOverdue;
    case 'due-soon':
      return isDueSoon;
    case 'closed':
      return state === 'closed';
    case 'relapsed':
      return state === 'closed' && hasRelapsed;
  }
};

const linesOf = (state: State, today: Day): readonly LedgerLine[] =>
  all(state, 'issue')
    .map((issue) => {
      const village = state.village.get(issue.village);
      return {
        standing: issueStanding(state, issue, today),
        village: village?.name ?? '',
        villageId: issue.village,
        town: village?.town ?? null,
        townName: state.unit.get(village?.town ?? '')?.name ?? '',
      };
    })
    .sort(
      (one, other) =>
        Number(other.standing.isOpen) - Number(one.standing.isOpen) || byUrgency(one.standing, other.standing),
    );

/** What is typed fits the village by its name or initials, or any words of the issue. */
const useTyped = (state: State | undefined, typed: string): ((line: LedgerLine) => boolean) => {
  const spell = useSpell();
  const villages = useMemo(() => (state ? findables(state, spell) : null), [state, spell]);
  return useMemo(() => {
    const words = typed.trim();
    if (words === '' || !villages) return () => true;
    const found: ReadonlySet<string> = new Set(findVillages(villages, words).map(({ id }) => id));
    return ({ standing: { summary, measure, leadUnit, person, number }, villageId }: LedgerLine) =>
      found.has(villageId) || [summary, measure, leadUnit, person, number].some((text) => text?.includes(words));
  }, [villages, typed]);
};

export type Ledger = { readonly lines: readonly LedgerLine[]; readonly counts: LedgerCounts; readonly total: number };

/** The ledger as it stands today, filtered; its counts come from the function that counts the printed one. */
export const useLedger = (state: State | undefined) => {
  const { today } = useOfficeClock();
  const [town, setTown] = useState('');
  const [filter, setFilter] = useState<StandingFilter>('all');
  const [typed, setTyped] = useState('');
  const lines = useMemo(() => (state ? linesOf(state, today) : null), [state, today]);
  const isFound = useTyped(state, typed);
  const ledger = useMemo((): Ledger | null => {
    if (!lines) return null;
    const here = lines.filter((line) => (town === '' || line.town === town) && isFound(line));
    return {
      lines: here.filter(({ standing }) => fits(standing, filter)),
      counts: ledgerCounts(here.map(({ standing }) => standing)),
      total: lines.length,
    };
  }, [lines, town, filter, isFound]);
  return { ledger, town, setTown, filter, setFilter, typed, setTyped };
};
