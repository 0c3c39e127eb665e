import type { Transaction } from '../../shared/journal/change.ts';
import type { Head } from '../../shared/journal/receipt.ts';
import { isKind, type Kind } from '../../shared/records/kinds.ts';
import { type Body, merged } from '../../shared/records/state.ts';
import type { Codec } from './codec.ts';
import { type Applied, type Database, everyTable } from './database.ts';
import { type Row, rowOf } from './row.ts';

type Held = { readonly kind: Kind; readonly id: string; readonly record: Body | null; readonly n: number | null };

const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`;

const heldBefore = async (
  database: Database,
  codec: Codec,
  touched: ReadonlyMap<Kind, ReadonlySet<string>>,
): Promise<Held[]> => {
  const found = [...touched].map(async ([kind, ids]) => {
    const rows = await database.table(kind).bulkGet([...ids]);
    const open = async (id: string, row: Row | undefined): Promise<Held> =>
      row ? { kind, id, record: await codec.open(row.body), n: row.n } : { kind, id, record: null, n: null };
    return Promise.all([...ids].map((id, index) => open(id, rows[index])));
  });
  return (await Promise.all(found)).flat();
};

const touchedBy = (transactions: readonly Transaction[]): Map<Kind, Set<string>> => {
  const touched = new Map<Kind, Set<string>>();
  for (const { kind, record } of transactions.flatMap(({ changes }) => changes)) {
    if (!isKind(kind)) continue;
    touched.set(kind, (touched.get(kind) ?? new Set()).add(record));
  }
  return touched;
};

/** Replays the changes on the records they touch; a record that is new, or new again, gets the next number. */
const replayed = (held: readonly Held[], transactions: readonly Transaction[], first: number) => {
  const records = new Map(held.map((one) => [keyOf(one.kind, one.id), one]));
  const counter = { next: first };
  for (const change of transactions.flatMap(({ changes }) => changes)) {
    if (!isKind(change.kind)) continue;
    const key = keyOf(change.kind, change.record);
    const before = records.get(key);
    const at = { kind: change.kind, id: change.record };
    if (change.remove) {
      records.set(key, { ...at, record: null, n: null });
      continue;
    }
    const n = before?.n ?? counter.next;
    if (n === counter.next) counter.next += 1;
    records.set(key, { ...at, record: merged(before?.record ?? undefined, change), n });
  }
  return { records: [...records.values()], next: counter.next };
};

/**
 * Applies transactions that follow each other, and notes `head` as applied, in one transaction of the database. Everything is
 * read, merged and sealed before it begins. The caller sees to it that they follow what is applied, and that one runs at a time.
 */
export const applyTransactions = async (
  database: Database,
  codec: Codec,
  transactions: readonly Transaction[],
  head: Head,
): Promise<void> => {
  const applied = await database.meta.get('applied');
  const held = await heldBefore(database, codec, touchedBy(transactions));
  const { records, next } = replayed(held, transactions, applied?.next ?? 0);
  const rows = await Promise.all(
    records.map(async ({ kind, id, record, n }) => ({
      kind,
      id,
      row: record === null || n === null ? null : await rowOf(codec, kind, record, n),
    })),
  );
  const mark: Applied = { key: 'applied', head, next };
  const touched = [...new Set(rows.map(({ kind }) => kind))];
  await database.dexie.transaction('rw', [...touched.map(database.table), database.meta], async () => {
    for (const kind of touched) {
      const own = rows.filter((one) => one.kind === kind);
      await database.table(kind).bulkPut(own.flatMap(({ row }) => row ?? []));
      await database.table(kind).bulkDelete(own.filter(({ row }) => row === null).map(({ id }) => id));
    }
    await database.meta.put(mark);
  });
};

/** How many records the database holds, over all kinds. */
export const countRows = async (database: Database): Promise<number> => {
  const tables = everyTable(database).filter((table) => table !== database.meta);
  const counts = await database.dexie.transaction('r', tables, () => Promise.all(tables.map((table) => table.count())));
  return counts.reduce((sum, count) => sum + count, 0);
};
