import { Dexie, type Table } from 'dexie';
import type { Head } from '../../shared/journal/receipt.ts';
import { type Kind, kindNames } from '../../shared/records/kinds.ts';
import { keysOf, type Row } from './row.ts';

/** Up to where the journal is applied, written in the same transaction as the rows; `next` numbers the next new record. */
export type Applied = { readonly key: 'applied'; readonly head: Head; readonly next: number };

/** The console's database for asking. It may be thrown away at any moment and filled again from the journal. */
export type Database = {
  readonly dexie: Dexie;
  readonly table: (kind: Kind) => Table<Row, string>;
  readonly meta: Table<Applied, string>;
};

/** The name under which the database lies in the browser's store. */
export const databaseName = 'huizhen';

/** Opens nothing yet: Dexie does at the first question. Relaxed durability is right, since the journal is the promise. */
export const openDatabase = (name: string = databaseName): Database => {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'relaxed' });
  const tables = kindNames.map((kind) => [kind, ['id', ...keysOf[kind]].join(', ')] as const);
  dexie.version(1).stores({ ...Object.fromEntries(tables), meta: 'key' });
  return { dexie, table: (kind) => dexie.table(kind), meta: dexie.table('meta') };
};

/** The names of all tables that hold records and the mark of how far they are applied. */
export const everyTable = (database: Database): Table[] => [...kindNames.map(database.table), database.meta];
