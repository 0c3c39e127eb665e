import type { IssueStanding } from '../issue/standing.ts';

/** The figures of a ledger: every issue once; closed ones that relapsed are among the closed and told apart. */
export type LedgerCounts = {
  readonly total: number;
  readonly closed: number;
  readonly relapsed: number;
  readonly cancelled: number;
  readonly doing: number;
  readonly overdue: number;
  readonly dueSoon: number;
};

/** Counts standings for the counting line of a ledger (docs/rules.md 4.5): screen, Excel and minutes take them from here. */
export const ledgerCounts = (standings: readonly IssueStanding[]): LedgerCounts => {
  const count = (isIt: (standing: IssueStanding) => boolean): number => standings.filter(isIt).length;
  return {
    total: standings.length,
    closed: count(({ state }) => state === 'closed'),
    relapsed: count(({ state, hasRelapsed }) => state === 'closed' && hasRelapsed),
    cancelled: count(({ state }) => state === 'cancelled'),
    doing: count(({ isOpen }) => isOpen),
    overdue: count(({ isOverdue }) => isOverdue),
    dueSoon: count(({ isDueSoon }) => isDueSoon),
  };
};
