import type { Answer, CallName, StoredRecord } from '../../shared/ipc/contract.ts';
import type { Transaction } from '../../shared/journal/change.ts';
import type { Head } from '../../shared/journal/receipt.ts';
import { isKind, type Kind } from '../../shared/records/kinds.ts';
import { applyTransactions, countRows } from './apply.ts';
import type { ConsoleCalls } from './bridge.ts';
import type { Codec } from './codec.ts';
import { type Applied, type Database, everyTable } from './database.ts';
import { type Row, rowOf } from './row.ts';

export type Progress = { readonly done: number; readonly of: number };
/** How the database came to hold what the journal says: it already did, by the journal's tail, or filled from nothing. */
export type Prepared = 'same' | 'tail' | 'filled';
export type FillCalls = Pick<ConsoleCalls, 'journal/compare' | 'journal/tail' | 'records/read'>;

type Parts = {
  readonly database: Database;
  readonly codec: Codec;
  readonly calls: FillCalls;
  readonly tell: (progress: Progress) => void;
};

const tailChunk = 1000;
const recordChunk = 2000;

const given = <N extends CallName>(answer: Answer<N>): Extract<Answer<N>, { ok: true }>['value'] => {
  if (answer.ok) return answer.value;
  throw new Error(`The main process did not give its records: ${answer.code}.`);
};

/** All transactions after number `after`, and where the journal ends with them. */
export const readTail = async (calls: Pick<FillCalls, 'journal/tail'>, after: number) => {
  const transactions: Transaction[] = [];
  for (;;) {
    const last = transactions.at(-1)?.seq ?? after;
    const part = given(await calls['journal/tail']({ after: last, limit: tailChunk }));
    transactions.push(...part.transactions);
    const end = transactions.at(-1)?.seq ?? after;
    if (end >= part.head.seq || part.transactions.length === 0) return { transactions, head: part.head };
  }
};

const setAside = async ({ dexie }: Database): Promise<void> => {
  await dexie.delete();
  await dexie.open();
};

const rowsOf = async (codec: Codec, records: readonly StoredRecord[], from: number): Promise<Map<Kind, Row[]>> => {
  const rows = new Map<Kind, Row[]>();
  for (const [index, { kind, record }] of records.entries()) {
    if (!isKind(kind)) continue;
    const own = rows.get(kind) ?? [];
    own.push(await rowOf(codec, kind, record, from + index));
    rows.set(kind, own);
  }
  return rows;
};

/** Writes a chunk; the mark of what is applied comes with the last one, so that a filling that broke off counts as none. */
const writeChunk = async (
  { database }: Parts,
  rows: ReadonlyMap<Kind, readonly Row[]>,
  mark: Applied | null,
): Promise<void> => {
  await database.dexie.transaction('rw', everyTable(database), async () => {
    for (const [kind, own] of rows) await database.table(kind).bulkPut(own);
    if (mark) await database.meta.put(mark);
  });
};

const readChunk = async ({ calls }: Parts, from: number) =>
  given(await calls['records/read']({ from, limit: recordChunk }));

const fillOnce = async (parts: Parts): Promise<boolean> => {
  await setAside(parts.database);
  const start: { head: Head | null; done: number } = { head: null, done: 0 };
  for (;;) {
    const { records, total, head } = await readChunk(parts, start.done);
    // Somebody wrote in between: the chunks would not belong together.
    if (start.head && start.head.hash !== head.hash) return false;
    start.head = head;
    const rows = await rowsOf(parts.codec, records, start.done);
    start.done += records.length;
    const isLast = start.done >= total || records.length === 0;
    await writeChunk(parts, rows, isLast ? { key: 'applied', head, next: start.done } : null);
    parts.tell({ done: start.done, of: total });
    if (isLast) return true;
  }
};

/** Sets aside what the database holds and fills it again from the main process. */
export const fillAgain = async (parts: Parts): Promise<void> => {
  while (!(await fillOnce(parts)));
};

/** Whether what the database says of itself is true; false also where it cannot be read at all. */
const isCaughtUp = async ({ database, codec, calls }: Parts, records: number): Promise<'same' | 'tail' | null> => {
  // A transaction of its own is over when it answers; a bare question is not, and would hold up setting aside.
  const mark = await database.dexie.transaction('r', database.meta, () => database.meta.get('applied'));
  if (!mark) return null;
  const standing = given(await calls['journal/compare'](mark.head));
  if (standing === 'other') return null;
  if (standing === 'behind') {
    const { transactions, head } = await readTail(calls, mark.head.seq);
    await applyTransactions(database, codec, transactions, head);
  }
  if ((await countRows(database)) !== records) return null;
  return standing === 'same' ? 'same' : 'tail';
};

/**
 * Makes the database hold what the journal says, whatever state it is found in: up to date, behind, ahead, of another journal,
 * empty, short of rows or unreadable. `records` is how many records the journal's state has. Throws only where main gives none.
 */
export const prepareDatabase = async (parts: Parts, records: number): Promise<Prepared> => {
  const found = await isCaughtUp(parts, records).catch(() => null);
  if (found) return found;
  await fillAgain(parts);
  return 'filled';
};
