import type { Day } from '../time/dates.ts';
import type { RecordId } from './model.ts';

/** A cell of the ledger: text stays text whatever it looks like; a day becomes a real date. */
export type LedgerCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: Day };

/** How a row stands, for its colour, which never stands without the word in 状态. */
export type LedgerTone = 'overdue' | 'due-soon' | 'plain';

export type LedgerRow = {
  readonly cells: readonly LedgerCell[];
  readonly tone: LedgerTone;
  readonly sources: readonly RecordId[];
};

/** The ledger as one sheet: three rows of head, one row for each issue, one row of counts (docs/rules.md 4.5). Widths in mm. */
export type LedgerSheet = {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly asOf: string;
  /** How many of the columns the printed ledger has: its title stands over these. */
  readonly printed: number;
  readonly columns: readonly { readonly head: string; readonly width: number; readonly isCentred: boolean }[];
  readonly rows: readonly LedgerRow[];
  readonly foot: string;
};
