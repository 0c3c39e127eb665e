import { type Transaction, transactionSchema } from '../../shared/journal/change.ts';
import { type Clock, clockAtStart, clockText, readClock } from '../../shared/journal/clock.ts';
import { emptyHistory, type History, remember } from '../../shared/journal/history.ts';
import { noHash } from '../../shared/journal/line.ts';
import type { Head } from '../../shared/journal/receipt.ts';
import { applyChanges, emptyState, type State } from '../../shared/records/state.ts';

/** Where a transaction lies on the disk, and the hash of its line. */
export type Entry = { readonly segment: number; readonly at: number; readonly length: number; readonly hash: string };

/** What the journal means so far, in memory: rebuilt from the lines at each start, never stored. */
export type Book = {
  readonly state: State;
  readonly head: () => Head;
  readonly clock: () => Clock;
  readonly history: () => History;
  /** The entry of the transaction with this number (the first is 1). */
  readonly entry: (seq: number) => Entry | undefined;
  /** The number of the transaction with this id, if it is in the journal. */
  readonly seqOf: (id: string) => number | undefined;
  /** Applies a transaction that lies on the disk. Numbers must follow one another. */
  readonly enter: (transaction: Transaction, entry: Entry) => void;
};

/** A book of an empty journal. */
export const createBook = (): Book => {
  const state = emptyState();
  const entries: Entry[] = [];
  const seqs = new Map<string, number>();
  let clock = clockAtStart;
  let history = emptyHistory;
  return {
    state,
    head: () => ({ seq: entries.length, hash: entries.at(-1)?.hash ?? noHash }),
    clock: () => clock,
    history: () => history,
    entry: (seq) => entries[seq - 1],
    seqOf: (id) => seqs.get(id),
    enter: (transaction, entry) => {
      entries.push(entry);
      seqs.set(transaction.id, transaction.seq);
      clock = readClock(transaction.clock);
      history = remember(history, transaction, applyChanges(state, transaction.changes));
    },
  };
};

const jsonOf = (payload: string): unknown => {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
};

/**
 * Reads a line's payload. What a newer version wrote stays in the journal and is stood for by an empty transaction with the same
 * number, labelled `journal.newer`: kept and passed on, neither dropped nor misread.
 */
export const readTransaction = (payload: string, seq: number, device: string, last: Clock): Transaction => {
  const parsed = transactionSchema.safeParse(jsonOf(payload));
  if (parsed.success && parsed.data.seq === seq) return parsed.data;
  const clock = clockText(last, device);
  return { v: 1, id: `newer:${seq}`, device, seq, clock, who: '', label: { key: 'journal.newer' }, changes: [] };
};
