import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Transaction } from '../../../shared/journal/change.ts';
import type { Saved } from '../../../shared/journal/receipt.ts';
import { historyOf } from '../../../shared/journal/record-history.ts';
import { type AnyRecord, type Kind, kindNames } from '../../../shared/records/kinds.ts';
import type { State } from '../../../shared/records/state.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Services } from '../../services.ts';

type JournalCalls =
  | 'journal/append'
  | 'journal/undo'
  | 'journal/redo'
  | 'journal/compare'
  | 'journal/tail'
  | 'journal/take-back'
  | 'records/history'
  | 'records/read';
type Stored = Awaited<ReturnType<Handlers['records/read']>>['records'][number];

const storedOf = (kind: Kind, record: AnyRecord): Stored => ({
  kind,
  // A parsed door of types: a record is JSON.
  record: record as unknown as Stored['record'],
});

const countRecords = (state: State): number => kindNames.reduce((sum, kind) => sum + state[kind].size, 0);

/** Only the records that are asked for are walked to: a county fills its database chunk by chunk, and the last one waits no longer than the first. */
const storedRecords = (state: State, from: number, limit: number): Stored[] => {
  const found: Stored[] = [];
  let before = 0;
  for (const kind of kindNames) {
    const { size } = state[kind];
    if (found.length < limit && from < before + size) {
      const records = [...state[kind].values()].slice(Math.max(0, from - before));
      found.push(...records.slice(0, limit - found.length).map((record) => storedOf(kind, record)));
    }
    before += size;
  }
  return found;
};

const chunk = 2000;

/** Every transaction from the first on, read back in parts, so that the windows are answered in between. */
const wholeOf = async (journal: Journal): Promise<Transaction[]> => {
  const all: Transaction[] = [];
  for (let part = await journal.tail(0, chunk); part.length > 0; part = await journal.tail(all.length, chunk)) {
    all.push(...part);
  }
  return all;
};

/** The calls of the journal, and of filling the console's database again from what the journal means; `after` shows what was saved. */
export const journalHandlers = (
  journal: Journal,
  { append, newId, who }: Pick<Services, 'append' | 'newId' | 'who'>,
  after: (saved: Promise<Saved>) => Promise<Saved>,
): Pick<Handlers, JournalCalls> => ({
  'journal/append': append,
  'journal/undo': () => after(journal.undo(newId(), who())),
  'journal/redo': () => after(journal.redo(newId(), who())),
  'journal/compare': async (head) => journal.compare(head),
  'journal/tail': async ({ after, limit }) => {
    // The head first: what is appended while the tail is read comes with the next one.
    const head = journal.head();
    return { transactions: await journal.tail(after, limit), head };
  },
  'journal/take-back': journal.takeBack,
  'records/history': async ({ kind, record }) => historyOf(await wholeOf(journal), kind, record),
  'records/read': async ({ from, limit }) => {
    const { state } = journal;
    return { records: storedRecords(state, from, limit), total: countRecords(state), head: journal.head() };
  },
});
