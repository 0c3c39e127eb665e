import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Saved } from '../../../shared/journal/receipt.ts';
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
  | 'records/read';
type Stored = Awaited<ReturnType<Handlers['records/read']>>['records'][number];

const storedOf = (kind: Kind, record: AnyRecord): Stored => ({
  kind,
  // A parsed door of types: a record is JSON.
  record: record as unknown as Stored['record'],
});

const storedRecords = (state: State): Stored[] =>
  kindNames.flatMap((kind) => [...state[kind].values()].map((record) => storedOf(kind, record)));

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
  'records/read': async ({ from, limit }) => {
    const records = storedRecords(journal.state);
    return { records: records.slice(from, from + limit), total: records.length, head: journal.head() };
  },
});
